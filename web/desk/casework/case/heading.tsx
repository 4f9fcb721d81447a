import { certificateWords } from "../../../design/certificate.text.ts";
import { inFours } from "../../../design/display.ts";
import type { CaseView } from "../../app/api/own-replies.ts";
import { useTell } from "../../app/shell/toasts.tsx";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Button, Link, LinkButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { Badge, Code, Stage, useDigits } from "../../ui/shows.tsx";
import { Letters } from "../letter/issue.tsx";
import { caseWords } from "./case.text.ts";
import { caseworkWords } from "./casework.text.ts";
import { useSeesAll } from "./use-sees-all.ts";

interface ViewProps {
  readonly view: CaseView;
}

/**
 * The title of a case. The title of a part of a split case has the request's tracking code; the part's own code is
 * only in addresses (R6).
 */
export function Heading({ view: { case: id, part } }: ViewProps) {
  const { heading } = useWords(caseWords);
  const text = useWords(caseworkWords).parts;
  const digits = useDigits();
  return (
    <>
      {heading} <Code code={part?.of ?? id} /> {part && `· ${text.part(digits(part.number))}`}
    </>
  );
}

export function HeadingActions({ view }: ViewProps) {
  const text = useWords(caseWords);
  const { name: certificate } = useWords(certificateWords);
  const tell = useTell();
  const copy = () => {
    void navigator.clipboard
      .writeText(inFours(view.part?.of ?? view.case, "en"))
      .then(() => tell(text.copied));
  };
  return (
    <div className="case-heading">
      <span className="no-print">
        <Button look="quiet" square aria-label={text.copy} onPress={copy}>
          <Icon name="copy" />
        </Button>
      </span>
      <Stage stage={view.stage} />
      <PartOf part={view.part} />
      <Others looking={view.looking} />
      {view.part === undefined && !view.withoutIdentity && (
        <span className="no-print">
          <LinkButton look="quiet" to={`/cases/${view.case}/certificate`}>
            {certificate}
          </LinkButton>
        </span>
      )}
      <Letters view={view} />
      <span className="no-print">
        <PrintButton look="quiet">{text.print}</PrintButton>
      </span>
    </div>
  );
}

/** R6: the link from a part of a split case to the whole case, for users who may see both. */
function PartOf({ part }: Pick<CaseView, "part">) {
  const text = useWords(caseworkWords).parts;
  const seesBoth = useSeesAll();
  return part && seesBoth && <Link to={`/cases/${part.of}`}>{text.whole}</Link>;
}

/** R16: warns the user that another user has the case open. */
function Others({ looking }: Pick<CaseView, "looking">) {
  const text = useWords(caseWords);
  const say = useSay();
  const names = looking.map(({ name }) => say(name)).join(text.and);
  return (
    <span className="case-others no-print" role="status">
      {names !== "" && (
        <Badge tone="now">
          <Icon name="person" />
          {text.others(names)}
        </Badge>
      )}
    </span>
  );
}
