/** One exported file: its content, progress and buttons. */

import { useState } from "react";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { askExport, listExports, openExport } from "../../../../shared/contracts/staff/exports.ts";
import { defined } from "../../../../shared/defined.ts";
import { dayInWords } from "../../../design/display.ts";
import type { DeskProblem } from "../../app/api/problem.ts";
import { useCall, useSend } from "../../app/api/use-api.ts";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/problem.tsx";
import { Badge, Time, useDigits } from "../../ui/shows.tsx";
import { inboxWords } from "../inbox/inbox.text.ts";
import { useNarrowing } from "../inbox/narrow.tsx";
import { exportsWords } from "./exports.text.ts";

export type Taken = ReplyOf<typeof listExports>["body"]["items"][number];

interface TakenProps {
  readonly taken: Taken;
  readonly whose: "mine" | "all";
  /** Reads the list of exports again. */
  readonly again: () => void;
}

export function TakenRow({ taken, whose, again }: TakenProps) {
  const { columns } = useWords(exportsWords);
  const say = useSay();
  return (
    <tr>
      <th scope="row">
        <What taken={taken} />
      </th>
      {whose === "all" && <td data-label={columns.by}>{say(taken.by.name)}</td>}
      <td data-label={columns.at}>
        <Time at={taken.askedAt} />
      </td>
      <td data-label={columns.stage}>
        <HowFar taken={taken} />
      </td>
      {whose === "mine" && (
        <td data-label={columns.act}>
          <Act taken={taken} again={again} />
        </td>
      )}
    </tr>
  );
}

function What({ taken: { what } }: { readonly taken: Taken }) {
  const text = useWords(exportsWords);
  const { lists } = useWords(inboxWords);
  const { language } = useLanguage();
  const say = useSay();
  const narrowing = useNarrowing(
    what.of === "cases" ? { list: what.list, filter: what.filter } : { list: "all", filter: {} },
  );
  if (what.of === "figures") {
    const whose = what.unit ? say(what.unit.name) : text.everything;
    return text.figures(whose, dayInWords(what.day, language));
  }
  return [text.cases(lists[what.list]), ...narrowing].join(text.and);
}

const tones: Readonly<Record<Taken["stage"], { readonly tone?: "brand" | "now" | "right" | "wrong" }>> = {
  ...{ ready: { tone: "right" }, writing: { tone: "brand" }, stalled: { tone: "now" }, gone: {} },
  ...{ failed: { tone: "wrong" }, "not-allowed": { tone: "wrong" }, "too-long": { tone: "wrong" } },
};

function HowFar({ taken: { stage, rows, until, opened } }: { readonly taken: Taken }) {
  const text = useWords(exportsWords);
  const digits = useDigits();
  const last = opened.at(-1);
  return (
    <div className="how-far">
      <Badge {...tones[stage]}>{text.stages[stage]}</Badge>
      {(stage === "writing" || stage === "stalled") && <span>{text.soFar(digits(rows))}</span>}
      {(stage === "ready" || stage === "gone") && <span>{text.rows(digits(rows))}</span>}
      {stage === "ready" && until !== undefined && (
        <span className="soft">
          {text.until} <Time at={until} />
        </span>
      )}
      {last !== undefined && (
        <span className="soft">
          {text.opened} <Time at={last} />
        </span>
      )}
    </div>
  );
}

type ActProps = Pick<TakenProps, "taken" | "again">;

function Act({ taken, again }: ActProps) {
  if (taken.stage === "ready") return <Open taken={taken} again={again} />;
  return taken.stage === "writing" || taken.stage === "not-allowed" ? null : <Again taken={taken} />;
}

function Open({ taken, again }: ActProps) {
  const text = useWords(exportsWords);
  const call = useCall();
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<DeskProblem>();
  const open = async () => {
    setPending(true);
    const outcome = await call(openExport, { params: { export: taken.export } });
    setPending(false);
    setProblem(outcome.ok ? undefined : outcome.problem);
    if (outcome.ok) window.location.assign(outcome.body.url);
    again();
  };
  return (
    <>
      <Button look="main" onPress={() => void open()} isPending={isPending}>
        {text.open}
      </Button>
      {problem && <ErrorSummary problem={problem} />}
    </>
  );
}

function Again({ taken: { what } }: { readonly taken: Taken }) {
  const text = useWords(exportsWords);
  const asking = useSend(askExport, { outdates: [listExports] });
  const body =
    what.of === "cases" ? what : { of: what.of, day: what.day, ...defined({ unit: what.unit?.key }) };
  return (
    <>
      <Button onPress={() => asking.send({ body })} isPending={asking.sending}>
        {text.again}
      </Button>
      {asking.problem && <ErrorSummary problem={asking.problem} />}
    </>
  );
}
