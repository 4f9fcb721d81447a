import { TrackingCode } from "../design/code.tsx";
import { TickIcon } from "../design/icons.tsx";
import type { Language } from "../design/words.ts";
import { caseWords } from "./case.text.ts";
import type { CaseAction } from "./props.ts";

interface Props {
  readonly action: CaseAction;
  readonly language: Language;
  /** On pages that are not the case's own. */
  readonly code?: string;
}

/** Said once, on the page after an action. */
export const Done = ({ action, language, code }: Props) => (
  <p class="said" role="status">
    <TickIcon />
    <span>
      {caseWords[language].done[action]} {code && <TrackingCode code={code} language={language} />}
    </span>
  </p>
);
