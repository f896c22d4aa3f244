// SPDX-License-Identifier: MIT
declare module "virtual:thumbnails" {
  /** The data sets' pictures in the order of `allDataSets`, each as encodeThumbnail() writes it. */
  export const thumbnails: readonly string[];
}
