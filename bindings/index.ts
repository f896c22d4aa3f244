// SPDX-License-Identifier: MIT
import glue from "backprop-glue";
import type * as Api from "./engine.d.ts";
import { EngineError, SpecError } from "./errors.ts";
import { compile } from "./load.ts";
import { toPlain } from "./plain.ts";
import { prepare } from "./prepare.ts";
import { withRest } from "./rest.ts";
import { WasmSession } from "./session.ts";
import { toDataView } from "./shape.ts";
import { hasSimd } from "./simd.ts";
import { type Module, Table } from "./table.ts";

export { EngineError, SpecError };

class WasmEngine implements Api.Engine {
  readonly simd: boolean;
  readonly module: WebAssembly.Module;
  readonly #table: Table;

  constructor(running: Module, compiled: WebAssembly.Module, simd: boolean) {
    this.#table = new Table(running);
    this.module = compiled;
    this.simd = simd;
  }

  createSession(spec: Api.SpecInput): WasmSession {
    return new WasmSession(this.#table, spec);
  }

  openExperiment({ spec, interventions = [], step }: Parameters<Api.Engine["openExperiment"]>[0]): Api.Session {
    const session = this.createSession(spec);
    try {
      session.replay(interventions, step ?? Math.max(0, ...interventions.map((intervention) => intervention.step)));
      return session;
    } catch (error) {
      session.delete();
      throw error;
    }
  }

  preview(data: Api.DeepPartial<Api.DataSpec>): Api.DataView {
    return toDataView(this.#table.call("preview", 0, prepare(data, "/data")));
  }

  normalize(spec: Api.SpecInput): Api.Spec {
    return toPlain(this.#table.call("normalize", 0, prepare(spec))) as Api.Spec;
  }

  curve(name: Api.CurveName, options: object = {}): Api.Curve {
    return toPlain(this.#table.call("curve", 0, prepare({ name, ...options }))) as Api.Curve;
  }

  climbCurve(name: Api.CurveName, options: Api.ClimbOptions): Api.Climb {
    return toPlain(this.#table.call("climbCurve", 0, prepare({ name, ...options }))) as Api.Climb;
  }

  passCosts(networks: number[][]): Api.PassCosts[] {
    return this.#table.call("passCosts", 0, prepare(networks, "/networks"));
  }

  liveSessions(): number {
    return this.#table.module.liveSessions();
  }

  memory(): number {
    return this.#table.module.memory();
  }
}

/**
 * Loads the engine, with vectors where the host has them.
 * @throws EngineError when the WebAssembly cannot be loaded or does not run here
 */
export async function createEngine(options: Api.EngineOptions = {}): Promise<Api.Engine> {
  const simd = options.simd ?? hasSimd();
  const { module: compiled, rest } = await compile(options, simd);
  const running = await new Promise<Module>((resolve, reject) => {
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object => {
      const parts = rest && withRest(imports, rest);
      WebAssembly.instantiate(compiled, parts?.imports ?? imports)
        .then((instance) => {
          parts?.started(instance);
          receive(instance, compiled);
        })
        .catch(reject);
      return {};
    };
    glue({ instantiateWasm }).then(resolve, reject);
  }).catch((cause: unknown) => {
    throw new EngineError("the engine does not start here", { cause });
  });
  return new WasmEngine(running, compiled, simd);
}
