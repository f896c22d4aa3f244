// SPDX-License-Identifier: MIT

interface Graph {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/**
 * Whether the element needs a module before anything is shown: its entry imports it, or what its entry imports does.
 * All of these make one file: in a dozen small ones, each with its own table of words, gzip finds less that was said
 * before. The page's own script stays apart: other pages have the element alone.
 */
export function isInFirstView(id: string, element: string, graph: Graph): boolean {
  const seen = new Set<string>();
  const reaches = (module: string): boolean => {
    if (module === element) return true;
    if (seen.has(module)) return false;
    seen.add(module);
    return graph.getModuleInfo(module)?.importers.some(reaches) ?? false;
  };
  return reaches(id);
}
