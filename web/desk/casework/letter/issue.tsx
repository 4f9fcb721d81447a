/** The letters issued for a case's answers, and the button that issues a letter for the present answer (C19). */
import { useLocation } from "wouter";
import { issueLetter } from "../../../../shared/contracts/staff/casework.ts";
import { isolated } from "../../../design/display.ts";
import type { CaseView } from "../../app/api/own-replies.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { ProblemState } from "../../ui/problem.tsx";
import { useHere } from "../case/here.tsx";
import { letterWords } from "./letter.text.ts";

const placeOf = (code: string, nth: number): string => `/cases/${code}/letters/${nth}`;

export function Letters({ view: { case: code, letters = [], mayI } }: { readonly view: CaseView }) {
  const text = useWords(letterWords);
  return (
    <>
      {letters.map(({ number }, at) => (
        <span key={number} className="no-print">
          <LinkButton look="quiet" to={placeOf(code, at + 1)}>
            {text.open(isolated(number))}
          </LinkButton>
        </span>
      ))}
      {mayI.includes("issue-letter") && <Issue />}
    </>
  );
}

/** The button that issues a letter. It opens the letter once the service has given it a number. */
function Issue() {
  const text = useWords(letterWords);
  const here = useHere();
  const [, go] = useLocation();
  const after = here.after({ said: text.issued, aside: true });
  const issue = useSend(issueLetter, {
    ...after,
    done: (reply) => {
      after.done(reply);
      go(placeOf(reply.body.case, reply.body.letters?.length ?? 1));
    },
  });
  return (
    <span className="no-print">
      <Button look="quiet" isDisabled={issue.sending} onPress={() => issue.send(here.on)}>
        <Icon name="print" />
        {text.issue}
      </Button>
      {issue.problem && <ProblemState problem={issue.problem} />}
    </span>
  );
}
