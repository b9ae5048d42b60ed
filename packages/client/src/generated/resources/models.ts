// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { ModelType, Unlisted } from "@scenario-models/enums";
import type { APIPromise } from "../../api-promise.js";
import type { Operation } from "../../operation.js";
import type { ModelRequestOptions, RequestOptions } from "../../options.js";
import type { Transport } from "../../transport.js";
import { checkModelUpdate } from "../checks/models-checks.js";
import type { ApiError } from "../schemas/api-error.js";
import type { ModelRetrieveResponse } from "../schemas/model-retrieve-response.js";
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

/** Bodies of the failures of `models.update`, by status; `5XX` stands for all of 500–599. */
export interface ModelUpdateFailures {
  /** The request is not valid. Change it before you send it again. */
  400: ApiError;
  /** The credentials are missing, wrong or expired. */
  401: ApiError;
  /** You have no access to this model, or your plan does not include it. */
  403: ApiError;
  /** There is no model with this ID. */
  404: ApiError;
  /**
   * Too many requests in a short time, or a limit of the plan. After the former wait, then try
   * again, and wait longer after each failure; the latter stays however long you wait.
   */
  429: ApiError;
  /** Something went wrong on the server. Try again a little later. */
  "5XX": ApiError;
}

const modelUpdate: Operation<ModelUpdateResponse, ModelUpdateFailures> = {
  id: "updateModel",
  method: "PUT",
  path: "/models/{modelId}",
  query: { originalAssets: "originalAssets" },
  hasBody: true,
  required: ["model"],
  safeToRepeat: true,
  failures: {
    "400": "object",
    "401": "object",
    "403": "object",
    "404": "object",
    "429": "object",
    "5XX": "object",
  },
  secrets: ["wandbKey"],
  check: checkModelUpdate,
};

/** Bodies of the failures of `models.retrieve`, by status; `5XX` stands for all of 500–599. */
export interface ModelRetrieveFailures {
  /** The request is not valid. Change it before you send it again. */
  400: ApiError;
  /** The credentials are missing, wrong or expired. */
  401: ApiError;
  /** You have no access to this model, or your plan does not include it. */
  403: ApiError;
  /** There is no model with this ID. */
  404: ApiError;
  /**
   * Too many requests in a short time, or a limit of the plan. After the former wait, then try
   * again, and wait longer after each failure; the latter stays however long you wait.
   */
  429: ApiError;
  /** Something went wrong on the server. Try again a little later. */
  "5XX": ApiError;
}

const modelRetrieve: Operation<ModelRetrieveResponse, ModelRetrieveFailures> = {
  id: "retrieveModel",
  method: "GET",
  path: "/models/{modelId}",
  required: ["model"],
  safeToRepeat: true,
  failures: {
    "400": "object",
    "401": "object",
    "403": "object",
    "404": "object",
    "429": "object",
    "5XX": "object",
  },
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
   * and returns the whole model. Training is started by another endpoint
   * (`PUT /models/{modelId}/train`), never by this one.
   *
   * @param modelId - The ID of the model.
   * @param params - Query and body fields, in one object.
   * @param options - Headers, signal, timeouts and the like, for this call only.
   * @returns The model, with the changes applied.
   * @throws APIError, by status, for a response with a status outside 200–299; APIConnectionError if
   * there is no complete response, with the subclasses APIConnectionTimeoutError and
   * APIUserAbortError; UnreadableResponseError if the response is not the JSON that the API
   * describes; ConfigurationError or InvalidParamsError if nothing was sent.
   */
  update<const T extends ModelType | Unlisted = ModelType | Unlisted, Given = object>(
    modelId: string,
    params?: ModelUpdateParamsChecked<T, Given>,
    options?: ModelRequestOptions<Model>,
  ): APIPromise<ModelUpdateResponse, ModelUpdateFailures> {
    return this.#transport.send(modelUpdate, { modelId }, params ?? {}, options);
  }

  /**
   * Retrieve a model.
   *
   * Returns all that the API says about a model: its type, its status, its epochs, the settings of
   * its training. Read here first what an update depends on.
   *
   * @param modelId - The ID of the model.
   * @param options - Headers, signal, timeouts and the like, for this call only.
   * @returns The model.
   * @throws APIError, by status, for a response with a status outside 200–299; APIConnectionError if
   * there is no complete response, with the subclasses APIConnectionTimeoutError and
   * APIUserAbortError; UnreadableResponseError if the response is not the JSON that the API
   * describes; ConfigurationError or InvalidParamsError if nothing was sent.
   */
  retrieve(
    modelId: string,
    options?: RequestOptions,
  ): APIPromise<ModelRetrieveResponse, ModelRetrieveFailures> {
    return this.#transport.send(modelRetrieve, { modelId }, {}, options);
  }
}
