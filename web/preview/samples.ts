/** Samples of every page in every state and in both languages. Tests read them, and `npm run preview` shows them. */
import type { Language } from "../design/words.ts";
import { attachmentSamples } from "./attachment-samples.tsx";
import { certificateSamples } from "./certificate-samples.tsx";
import { citizenSamples } from "./citizen-samples.tsx";
import { commitmentsSamples } from "./commitments-samples.tsx";
import { historySamples } from "./history-samples.tsx";
import { joinSamples } from "./join-samples.tsx";
import { meetingSamples } from "./meeting-samples.tsx";
import { mySamples } from "./my-samples.tsx";
import { organisationSamples } from "./organisation-samples.tsx";
import { outsideSamples } from "./outside-samples.tsx";
import type { Sample } from "./sample.ts";

export const samples = (language: Language): readonly Sample[] => [
  ...citizenSamples(language),
  ...mySamples(language),
  ...certificateSamples(language),
  ...historySamples(language),
  ...commitmentsSamples(language),
  ...outsideSamples(language),
  ...meetingSamples(language),
  ...attachmentSamples(language),
  ...joinSamples(language),
  ...organisationSamples(language),
];
