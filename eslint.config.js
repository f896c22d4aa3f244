// SPDX-License-Identifier: MIT
import js from "@eslint/js";
import globals from "globals";
import typescript from "typescript-eslint";

/** Markup that is built from text is how scripts get in; what leads to one sentence of reason each. */
const forbidden = [
  ["innerHTML", "Use textContent or a Lit template."],
  ["outerHTML", "Use textContent or a Lit template."],
  ["insertAdjacentHTML", "Use textContent or a Lit template."],
].map(([property, message]) => ({ property, message }));

export default typescript.config(
  // What is shipped with the package is looked at there (tools/package.mjs): here it would be the element twice.
  { ignores: ["build/", "dist/", ".cache/", "test-results/", "web/types/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: ["./tsconfig.json", "./tests/tsconfig.json"], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "no-restricted-properties": ["error", ...forbidden],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Lit's listeners may be asynchronous; a rejection that nobody handles is still reported.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
    },
  },
  { files: ["**/*.{js,mjs}"], languageOptions: { globals: globals.node } },
  {
    files: ["tools/screenshot.mjs", "tests/bench/**/*.mjs", "tests/hosts/*.mjs"],
    languageOptions: { globals: globals.browser },
  },
);
