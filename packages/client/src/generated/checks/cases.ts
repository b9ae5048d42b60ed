// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { ModelCase } from "../../rules/index.js";

export const sd15Case: ModelCase = {
  id: "sd15",
  title: "SD 1.5",
  noun: "training",
  documented: ["sd-1_5-lora"],
  probable: ["sd-1_5"],
};

export const sdxlLoraCase: ModelCase = {
  id: "sdxl-lora",
  title: "SDXL LoRA",
  noun: "training",
  documented: ["sd-xl-lora"],
  probable: ["sd-xl"],
};

export const fluxLoraCase: ModelCase = {
  id: "flux-lora",
  title: "Flux LoRA",
  noun: "training",
  documented: ["flux.1-lora", "flux.1-kontext-lora"],
  probable: ["flux.1-krea-lora"],
};

export const musubiCase: ModelCase = {
  id: "musubi",
  title: "Musubi",
  noun: "training",
  documented: [],
  probable: [
    "flux.2-dev-edit-lora",
    "flux.2-dev-lora",
    "flux.2-klein-4b-edit-lora",
    "flux.2-klein-4b-lora",
    "flux.2-klein-9b-edit-lora",
    "flux.2-klein-9b-lora",
    "flux.2-klein-base-4b-edit-lora",
    "flux.2-klein-base-4b-lora",
    "flux.2-klein-base-9b-edit-lora",
    "flux.2-klein-base-9b-lora",
    "qwen-image-2512-lora",
    "qwen-image-edit-2509-lora",
    "qwen-image-edit-2511-lora",
    "qwen-image-edit-lora",
    "qwen-image-lora",
    "zimage-de-turbo-lora",
    "zimage-lora",
    "zimage-turbo-lora",
  ],
};

export const elevenlabsVoiceCase: ModelCase = {
  id: "elevenlabs-voice",
  title: "ElevenLabs voice",
  noun: "training",
  documented: ["elevenlabs-voice"],
  probable: [],
};
