// SPDX-License-Identifier: MIT
import type { DeepPartial, LearnerSpec } from "backprop-playground/engine";
import { chooseSet } from "./choose_data.ts";
import { addLayer, changeLayer, fitToData, learnBy, removeLayer } from "./design.ts";
import { learnerNames } from "./learner_names.ts";
import type { LoadOptions, Message, Updated } from "./messages.ts";
import { design } from "./settings_actions.ts";
import type { PageSpec, State } from "./state.ts";

/** What changes the design, or a weight of the running network; null for any other message. */
export function onDesign(state: State, action: Message): Updated | null {
  // The newest design: the one being built, if any, so that quick changes add up.
  const spec = state.building ?? state.spec;
  switch (action.type) {
    case "choose-data": {
      const { spec: fitted, said } = fitToData({ ...chooseSet(spec, action), parameters: null });
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
    case "set-learner": // only with another kind: any other change is an intervention
      return relearn(state, spec, action.learner);
    case "set-loss":
      return redesign(state, { ...spec, loss: action.loss }, "loss");
    case "set-initializer":
      return design(state, { ...spec, parameters: null, initializer: action.initializer });
    case "set-seed":
      return design(state, { ...spec, parameters: null, seed: action.seed, data: { ...spec.data, seed: action.seed } });
    case "set-precision":
      return design(state, { ...spec, precision: action.precision });
    case "reset":
      return design({ ...state, playing: false }, spec);
    case "set-parameter": // of the running network: a design that is being built has other weights
      return state.building ? [state] : [state, action];
    default:
      return null;
  }
}

/** Another way to learn, from the same first weights. */
function relearn(state: State, spec: PageSpec, change: DeepPartial<LearnerSpec>): Updated {
  const { kind } = spec.learner;
  const learner = learnBy(spec.learner, change.kind ?? kind, change);
  const said = hasTrained(state)
    ? [`Learner ${learnerNames[kind]} → ${learnerNames[learner.kind]}: back to step 0, from the same first weights.`]
    : [];
  return design(state, { ...spec, learner }, { said });
}

function hasTrained({ frame }: State): boolean {
  return (frame?.report.step ?? 0) > 0;
}

/** A change of the network itself: says what starts anew, once there is something to lose. */
function redesign(state: State, spec: PageSpec, keep: LoadOptions["keep"] = null): Updated {
  const { keepWeights } = state.view;
  const weights = keepWeights ? "Layers left alone kept their weights" : "The weights were drawn anew";
  const said = hasTrained(state) ? [`New design: back to step 0. ${weights}; data and settings were kept.`] : [];
  return design(state, spec, { said, keep, keepWeights });
}
