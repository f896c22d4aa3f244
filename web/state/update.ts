// SPDX-License-Identifier: MIT
import type { DataView } from "backprop-playground/engine";
import type { Action } from "./actions.ts";
import { appendToCurve, emptyCurve } from "./curve.ts";
import { addLayer, changeLayer, fitToData, removeLayer } from "./design.ts";
import { mendPairing } from "./mend.ts";
import { mergeLearner, type Effect, type Event, type LoadOptions, type Message } from "./messages.ts";
import { say } from "./notices.ts";
import type { PageSpec, State } from "./state.ts";
import { chooseData } from "./choose_data.ts";

/** The next state and what the outside has to do for it. Pure: the same state and message give the same answer. */
export type Updated = readonly [State, ...Effect[]];

export function update(state: State, message: Message): Updated {
  switch (message.type) {
    case "loaded":
    case "refused":
    case "intervened":
    case "intervention-refused":
    case "frame":
    case "restarted":
    case "say":
      return onEvent(state, message);
    default:
      return onAction(state, message);
  }
}

/** The newest design: the one being built, if any, so that quick changes add up. */
function designOf(state: State): PageSpec {
  return state.building ?? state.spec;
}

function onAction(state: State, action: Action): Updated {
  const spec = designOf(state);
  switch (action.type) {
    case "choose-data": {
      const { spec: fitted, said } = fitToData({ ...spec, parameters: null, data: chooseData(spec.data, action) });
      return design({ ...state, input: null }, fitted, { said });
    }
    case "set-data": {
      const { spec: fitted, said } = fitToData({ ...spec, data: { ...spec.data, ...action.data } });
      return design(state, fitted, { said, keepWeights: state.view.keepWeights });
    }
    case "set-features":
      return design(state, { ...spec, parameters: null, features: action.features });
    case "add-layer":
      return redesign(state, addLayer(spec, action.at));
    case "remove-layer":
      return redesign(state, removeLayer(spec, action.at));
    case "set-units":
      return redesign(state, changeLayer(spec, action.layer, { units: action.units }));
    case "set-activation":
      return redesign(state, changeLayer(spec, action.layer, { activation: action.activation }), "output");
    case "set-loss":
      return redesign(state, { ...spec, loss: action.loss }, "loss");
    case "set-initializer":
      return design(state, { ...spec, parameters: null, initializer: action.initializer });
    case "set-seed":
      return design(state, { ...spec, parameters: null, seed: action.seed, data: { ...spec.data, seed: action.seed } });
    case "set-precision":
      return design(state, { ...spec, precision: action.precision });
    case "load": // may name only a part of a spec: nothing is built upon until the engine has completed it
      return [state, { type: "load", spec: action.spec, said: [], keep: null, keepWeights: false }];
    case "reset":
      return design({ ...state, playing: false }, spec);
    case "set-learner":
      return intervene(
        state,
        { ...state.spec, learner: mergeLearner(state.spec.learner, action.learner) },
        { learner: action.learner },
      );
    case "set-regularization": {
      const regularization = { ...state.spec.regularization, ...action.regularization };
      return intervene(state, { ...state.spec, regularization }, { regularization });
    }
    case "set-stop": {
      const stop = { ...state.spec.stop, ...action.stop };
      return intervene(state, { ...state.spec, stop }, { stop });
    }
    case "set-parameter":
      return [state, { type: "set-parameter", address: action.address, value: action.value }];
    case "play":
      return state.playing
        ? [state]
        : [
            { ...state, playing: true },
            { type: "play", speed: state.speed },
          ];
    case "pause":
      return state.playing ? [{ ...state, playing: false }, { type: "pause" }] : [state];
    case "step":
      return [
        { ...state, playing: false },
        { type: "step", count: action.count, unit: action.unit },
      ];
    case "set-speed":
      return state.playing
        ? [
            { ...state, speed: action.speed },
            { type: "play", speed: action.speed },
          ]
        : [{ ...state, speed: action.speed }];
    case "set-view":
      return [{ ...state, view: { ...state.view, ...action.view } }, { type: "refresh" }];
    case "set-input":
      return [{ ...state, input: action.input }, { type: "refresh" }];
    case "dismiss":
      return [{ ...state, notices: state.notices.filter((notice) => notice.id !== action.id) }];
  }
}

/** A new design is built beside the running one, which stays until the new one is ready. */
function design(state: State, spec: PageSpec, options: Partial<LoadOptions> = {}): Updated {
  const effect: Effect = { type: "load", spec, said: [], keep: null, keepWeights: false, ...options };
  return [{ ...state, building: spec }, effect];
}

/** A change of the network itself: says what starts anew, once there is something to lose. */
function redesign(state: State, spec: PageSpec, keep: LoadOptions["keep"] = null): Updated {
  const { keepWeights } = state.view;
  const trained = (state.frame?.report.step ?? 0) > 0;
  const weights = keepWeights ? "Layers left alone kept their weights" : "The weights were drawn anew";
  const said = trained ? [`New design: back to step 0. ${weights}; data and settings were kept.`] : [];
  return design(state, spec, { said, keep, keepWeights });
}

/** Shown at once; the engine's answer confirms it. A design that is being built takes the change along. */
function intervene(state: State, spec: PageSpec, change: Extract<Effect, { type: "intervene" }>["change"]): Updated {
  if (state.building) {
    const { learner, regularization, stop } = spec;
    return design(state, { ...state.building, learner, regularization, stop });
  }
  return [
    { ...state, spec },
    { type: "intervene", change, before: state.spec },
  ];
}

function onEvent(state: State, event: Event): Updated {
  switch (event.type) {
    case "loaded": {
      const { data, layout, frame } = event.result;
      const fresh = say(
        { ...state, notices: state.notices.filter((n) => n.kind !== "refused") },
        "info",
        event.said.join(" "),
      );
      const loaded: State = {
        ...fresh,
        spec: event.spec,
        building: null,
        busy: false,
        loaded: { data, layout },
        frame,
        curve: appendToCurve(emptyCurve, frame.report),
        input: inputFor(state, data),
        view: { ...state.view, parameter: null, unit: null },
      };
      return state.playing ? [loaded, { type: "play", speed: state.speed }] : [loaded, { type: "refresh" }];
    }
    case "refused": {
      const mend = event.keep ? mendPairing(event.spec, event.keep) : null;
      const text = event.error.kind === "spec" ? `${event.error.reason} (${event.error.path})` : event.error.reason;
      return [say({ ...state, building: null, busy: false }, "refused", text, mend ?? undefined)];
    }
    case "intervened": {
      const { learner, regularization, stop } = event.spec;
      return withFrame({ ...state, spec: { ...state.spec, learner, regularization, stop } }, event.frame);
    }
    case "intervention-refused":
      return [say({ ...state, spec: event.spec }, "refused", event.error.reason)];
    case "frame":
      return withFrame(state, event.frame);
    case "restarted":
      return [
        say(
          { ...state, busy: false },
          "info",
          `The engine stopped (${event.reason}) and was started again; the experiment was restored.`,
        ),
      ];
    case "say":
      return [say(state, event.kind, event.text)];
  }
}

/** The chosen input stays as long as the new data has as many columns. */
export function inputFor(state: State, data: DataView): number[] | null {
  return state.input?.length === data.inputCount ? state.input : null;
}

function withFrame(state: State, frame: State["frame"]): Updated {
  if (!frame) return [state];
  const playing = state.playing && frame.report.status === "running";
  return [{ ...state, playing, frame, curve: appendToCurve(state.curve, frame.report) }];
}
