import type { ReactNode } from "react";
import { certificateWords } from "../../../design/certificate.text.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icons.tsx";

/** The button that adds the applicant's name to the sheet. The access log records its use (R15). */
export function NameOnIt({
  ask,
  asking,
  children,
}: {
  readonly ask: () => void;
  readonly asking: boolean;
  /** The problem, when the name could not be read. */
  readonly children?: ReactNode;
}) {
  const text = useWords(certificateWords);
  return (
    <div className="no-print stack near">
      <div className="row">
        <Button isPending={asking} onPress={ask}>
          <Icon name="person" />
          {text.addName}
        </Button>
        <small>{text.noted}</small>
      </div>
      {children}
    </div>
  );
}
