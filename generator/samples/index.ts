export type { Sample, SampleOperation, SampleRequest } from "./sample.js";
