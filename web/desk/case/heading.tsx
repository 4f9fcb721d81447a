import { inFours } from "../../design/display.ts";
import type { CaseView } from "../api/own-replies.ts";
import { Button } from "../design/button.tsx";
import { Icon } from "../design/icons.tsx";
import { Badge, Code, Stage } from "../design/shows.tsx";
import { useTell } from "../shell/toasts.tsx";
import { useSay, useWords } from "../words/language.tsx";
import { caseWords } from "./case.text.ts";

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
