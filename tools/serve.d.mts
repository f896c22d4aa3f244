// SPDX-License-Identifier: MIT
export function serve(options: { root: string; port?: number; base?: string }): Promise<{
  url: string;
  requests: string[];
  close: () => Promise<void>;
}>;
