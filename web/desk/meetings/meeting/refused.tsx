import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { listRefusedConflicts } from "../../../../shared/contracts/staff/meetings.ts";
import { useRead } from "../../app/api/use-api.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useNames } from "../../app/steps/use-names.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { caseWords } from "../../casework/case/case.text.ts";
import { Badge, Time } from "../../ui/shows.tsx";
import { askFor } from "./here.tsx";
import { meetingWords } from "./meeting.text.ts";
import { meetingSteps } from "./steps/meeting-steps.ts";
import type { MeetingView } from "./view.ts";

type Conflict = ReplyOf<typeof listRefusedConflicts>["body"]["conflicts"][number];

const atDesk: readonly string[] = ["clerk", "phone-operator"];

/**
 * R2: steps that were refused because of a conflict of interest, for users who may see them; renders nothing when there
 * were none.
 */
export function RefusedConflicts({ view: { meeting } }: { readonly view: MeetingView }) {
  const text = useWords(meetingWords).conflicts;
  const { roles } = useDesk().me;
  // Clerks and phone operators may not see these refusals.
  const when = !roles.every((role) => atDesk.includes(role));
  const { body } = useRead(listRefusedConflicts, askFor(meeting), { when, stale: 0 });
  const conflicts = body?.conflicts ?? [];
  if (conflicts.length === 0) return null;
  return (
    <section className="sheet stack near case-wide" aria-labelledby="meeting-conflicts">
      <h2 id="meeting-conflicts">{text.title}</h2>
      <ul className="case-calls">
        {conflicts.map((conflict) => (
          <li key={`${conflict.by.username} ${conflict.at} ${conflict.named?.username}`}>
            <One conflict={conflict} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * One refused step: the user who tried the step had a conflict of interest, or named a person with a conflict of
 * interest.
 */
function One({ conflict: { by, at, action, named, why } }: { readonly conflict: Conflict }) {
  const text = useWords(meetingWords).conflicts;
  const { refused, because } = useWords(caseWords).looks;
  const names = useNames(meetingSteps);
  const say = useSay();
  const acts: Readonly<Record<string, string>> = { ...names, ...text.acts };
  const step = acts[action] ?? action;
  return (
    <>
      <Badge tone="wrong">{refused}</Badge>{" "}
      {named ? text.named(step, say(by.name), say(named.name)) : text.tried(step, say(by.name))}{" "}
      <small>
        ({because[why]}) · <Time at={at} />
      </small>
    </>
  );
}
