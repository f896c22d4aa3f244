// SPDX-License-Identifier: MIT
import { paint } from "../../colours/puor.ts";
import { classTable, paintClasses } from "./map_colours.ts";
import type { ShownMap } from "./shown_map.ts";

/** How certain counts as certain: probabilities differ by 1 at most, targets by their distance. */
export interface MapLook {
  isDark: boolean;
  discretize: boolean;
  certain: number;
}

/** Paints maps one pixel a grid point; the browser smooths them when it enlarges them. Its buffers are reused. */
export class MapPainter {
  #image: ImageData | null = null;
  #table: { classes: number; isDark: boolean; colours: Uint32Array } | null = null;

  paint(canvas: HTMLCanvasElement, map: ShownMap, { isDark, discretize, certain }: MapLook): void {
    const { grid } = map;
    const count = grid.width * grid.height;
    if (canvas.width !== grid.width) canvas.width = grid.width;
    if (canvas.height !== grid.height) canvas.height = grid.height;
    const pen = canvas.getContext("2d", { alpha: false });
    if (!pen) return;
    if (this.#image?.width !== grid.width || this.#image.height !== grid.height)
      this.#image = pen.createImageData(grid.width, grid.height);
    if (map.byClass) paintClasses(grid, this.#image.data, this.#colours(grid.units, isDark), certain, discretize);
    else
      paint(
        grid.values,
        map.first * count,
        count,
        this.#image.data,
        map.scale,
        isDark,
        discretize && !map.unitTitle,
        map.zero,
      );
    pen.putImageData(this.#image, 0, 0);
  }

  #colours(classes: number, isDark: boolean): Uint32Array {
    if (this.#table?.classes !== classes || this.#table.isDark !== isDark) {
      this.#table = { classes, isDark, colours: classTable(classes, isDark) };
    }
    return this.#table.colours;
  }
}
