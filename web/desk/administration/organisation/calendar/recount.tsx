/** Shows whether the deadlines of open cases already follow the published calendar (D3). */
import type { ReplyOf } from "../../../../../shared/contracts/operation.ts";
import { readRecount } from "../../../../../shared/contracts/staff/recount.ts";
import { useRead } from "../../../app/api/use-api.ts";
import { useWords } from "../../../app/words/language.tsx";
import { ProblemState } from "../../../ui/problem.tsx";
import { Notice, Time, useDigits } from "../../../ui/shows.tsx";
import { useOrganisation } from "../use-organisation.tsx";
import { recountWords } from "./recount.text.ts";

type Told = ReplyOf<typeof readRecount>["body"];
type Newest = NonNullable<Told["newest"]>;

/** Seconds after which the progress is read from the API again, while the recalculation runs. */
const often = 3;

interface RecountProps {
  /** Whether to hide a finished recalculation, unless it used the newest published version of the calendar. */
  readonly ofNewest?: boolean;
}

export function Recount({ ofNewest = false }: RecountProps) {
  const { mayEdit, inForce } = useOrganisation();
  /**
   * The directory service learns of a new version a moment before the recalculation does, so a finished recalculation
   * of an older version is not final.
   */
  const isFinal = (told: Told | undefined) => told?.stage === "finished" && told.number >= inForce.number;
  const { body, problem, again } = useRead(
    readRecount,
    {},
    { when: mayEdit, every: (told) => (isFinal(told) ? undefined : often) },
  );
  if (!mayEdit) return null;
  if (!body) return problem ? <ProblemState problem={problem} again={again} /> : null;
  if (ofNewest && isFinal(body) && body.newest?.number !== inForce.number) return null;
  return (
    <Notice now={body.stage !== "finished"}>
      <Stage told={body} />
    </Notice>
  );
}

function Stage({ told: { number, stage, newest } }: { readonly told: Told }) {
  const text = useWords(recountWords);
  const digits = useDigits();
  if (stage === "waiting")
    return (
      <>
        <p>{text.waiting(digits(number))}</p>
        {newest && !newest.through && <p>{text.earlier(digits(newest.number))}</p>}
      </>
    );
  if (!newest) return null;
  if (stage === "finished") return <Finished newest={newest} number={number} />;
  return <p>{text.running(digits(newest.number))}</p>;
}

interface FinishedProps {
  readonly newest: Newest;
  readonly number: number;
}

function Finished({ newest: { number: by, at }, number }: FinishedProps) {
  const text = useWords(recountWords);
  const digits = useDigits();
  return (
    <>
      <p>{text.finished(digits(by))}</p>
      <p className="soft">
        {text.end}
        <Time at={at} /> {number > by && text.same}
      </p>
    </>
  );
}
