// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { ModelType, Unlisted } from "@scenario-models/enums";
import type { Operation } from "../../operation.js";
import type { ModelRequestOptions } from "../../options.js";
import type { Transport } from "../../transport.js";
import { checkModelUpdate } from "../rules/models-checks.js";
import type { ModelUpdateBody } from "../schemas/model-update-body.js";
import type { ModelUpdateResponse } from "../schemas/model-update-response.js";
import type { Model } from "../schemas/model.js";
import type { ModelUpdateParamsChecked } from "./model-update-params.js";

/** Query and body fields of `models.update`, in one object. */
export interface ModelUpdateParams extends ModelUpdateBody {
  /**
   * Whether assets come back untouched, as they were provided, instead of transformed.
   *
   * Sent in the query.
   */
  originalAssets?: boolean | undefined;
}

const modelUpdate: Operation<ModelUpdateResponse> = {
  id: "updateModel",
  method: "PUT",
  path: "/models/{modelId}",
  query: { originalAssets: "originalAssets" },
  hasBody: true,
  hasResult: true,
  authenticated: true,
  safeToRepeat: true,
  check: checkModelUpdate,
};

/** Models that you own, from their name and thumbnail to the settings they are trained with. */
export class Models {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Update a model.
   *
   * Sets fields of a model, such as its name, its thumbnail or the settings it will be trained with,
   * and answers with the whole model. Training is started by another endpoint
   * (`PUT /models/{modelId}/train`), never by this one.
   *
   * @param modelId - The ID of the model to update.
   * @param params - Query and body fields, in one object.
   * @param options - Headers and signal of this request.
   * @returns The model, with the changes applied.
   * @throws APIError where the server answers with a status outside 200–299; ConfigurationError or
   * InvalidParamsError where nothing could be sent; UnreadableResponseError where the answer is not
   * what the API promises.
   */
  update<const T extends ModelType | Unlisted = ModelType | Unlisted, Given = object>(
    modelId: string,
    params?: ModelUpdateParamsChecked<T, Given>,
    options?: ModelRequestOptions<Model>,
  ): Promise<ModelUpdateResponse> {
    return this.#transport.send(modelUpdate, { modelId }, params ?? {}, options);
  }
}
