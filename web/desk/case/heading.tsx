import { inFours } from "../../design/display.ts";
import type { CaseView } from "../api/own-replies.ts";
import { Button, Link } from "../design/button.tsx";
import { Icon } from "../design/icons.tsx";
import { Badge, Code, Stage, useDigits } from "../design/shows.tsx";
import { useTell } from "../shell/toasts.tsx";
import { useSay, useWords } from "../words/language.tsx";
import { caseWords } from "./case.text.ts";
import { caseworkWords } from "./casework.text.ts";

interface ViewProps {
  readonly view: CaseView;
}

export const Heading = ({ view }: ViewProps) => (
  <>
    {useWords(caseWords).heading} <Code code={view.case} />
  </>
);

export function HeadingActions({ view }: ViewProps) {
  const text = useWords(caseWords);
  const tell = useTell();
  const copy = () => {
    void navigator.clipboard.writeText(inFours(view.case)).then(() => tell(text.copied));
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
      <span className="no-print">
        <Button look="quiet" onPress={() => window.print()}>
          <Icon name="print" />
          {text.print}
        </Button>
      </span>
    </div>
  );
}

/** R6: which part of which case this is. */
function PartOf({ part }: Pick<CaseView, "part">) {
  const text = useWords(caseworkWords).parts;
  const digits = useDigits();
  if (!part) return null;
  return (
    <span>
      {text.of(digits(part.number))}{" "}
      <Link to={`/cases/${part.of}`}>
        <Code code={part.of} />
      </Link>
    </span>
  );
}

/** R16: the second one is warned. */
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
