/**
 * Turns nightly erasure on or off, and shows the results of recent nights (P2). An administrator must preview the
 * requests before turning it on.
 */
import { useState } from "react";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { readRetention, switchRetention } from "../../../../shared/contracts/staff/erasure.ts";
import { dayInWords } from "../../../design/display.ts";
import { useKnow, useRead, useSend } from "../../app/api/use-api.ts";
import { useTell } from "../../app/shell/toasts.tsx";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Reading } from "../../ui/loaded.tsx";
import { SendDialog } from "../../ui/send-form.tsx";
import { Badge, Time, useDigits } from "../../ui/shows.tsx";
import { Table } from "../../ui/table.tsx";
import { erasureWords } from "./erasure.text.ts";
import { type Kept, ready } from "./run.ts";

type Retention = ReplyOf<typeof readRetention>["body"];

/** @param looked the requests due for erasure, once the user has previewed them on this screen; undefined before */
export function Nights({ looked }: { readonly looked: readonly Kept[] | undefined }) {
  const text = useWords(erasureWords);
  const { body, ...reading } = useRead(readRetention, {});
  const [asking, ask] = useState(false);
  if (!body) return <Reading of={reading} />;
  return (
    <>
      <h3>{text.nights}</h3>
      <p className="soft">{text.nightsAbout}</p>
      <State {...body} />
      {!body.on && !looked && <p>{text.lookFirst}</p>}
      {(body.on ?? looked) && (
        <div>
          <Button onPress={() => ask(true)}>{body.on ? text.turnOff : text.turnOn}</Button>
        </div>
      )}
      {body.runs.length > 0 && <Runs runs={body.runs} />}
      {asking && <Turn known={body} looked={looked ?? []} onClose={() => ask(false)} />}
    </>
  );
}

function State({ on }: Pick<Retention, "on">) {
  const text = useWords(erasureWords);
  const say = useSay();
  if (!on) return <p>{text.isOff}</p>;
  return (
    <p>
      <Badge tone="right">{text.isOn}</Badge> {text.by(say(on.by.name))}{" "}
      <small>
        <Time at={on.at} />
      </small>
    </p>
  );
}

interface TurnProps {
  readonly known: Retention;
  readonly looked: readonly Kept[];
  readonly onClose: () => void;
}

function Turn({ known, looked, onClose }: TurnProps) {
  const text = useWords(erasureWords);
  const digits = useDigits();
  const tell = useTell();
  const know = useKnow(readRetention);
  const due = ready(looked).length;
  const waiting = looked.length - due;
  const turn = useSend(switchRetention, {
    outdates: [readRetention],
    done: ({ body, ...reply }) => {
      know({}, { ...reply, body: { ...body, runs: known.runs } });
      tell(body.on ? text.isOn : text.isOff);
    },
    close: onClose,
  });
  const on = !known.on;
  const name = on ? text.turnOn : text.turnOff;
  return (
    <SendDialog
      title={name}
      send={turn}
      asks
      look={on ? "danger" : "main"}
      onSubmit={() => turn.send({ body: { on, ...(on && { looked: { ready: due, waiting } }) } })}
      onClose={onClose}
    >
      <p>{on ? text.sureOn(digits(due), digits(waiting)) : text.sureOff}</p>
    </SendDialog>
  );
}

function Runs({ runs }: Pick<Retention, "runs">) {
  const text = useWords(erasureWords);
  const digits = useDigits();
  const { language } = useLanguage();
  const { night, due, erased, waiting, failed, state } = text.runColumns;
  return (
    <Table caption={text.lastNights} columns={[night, due, erased, waiting, failed, state]}>
      {runs.map((run) => (
        <tr key={run.run} {...(run.failed > 0 && { "data-now": true })}>
          <th scope="row">
            <time dateTime={run.day}>{dayInWords(run.day, language)}</time>
          </th>
          <td data-label={due}>{digits(run.due)}</td>
          <td data-label={erased}>{digits(run.erased)}</td>
          <td data-label={waiting}>{digits(run.waiting)}</td>
          <td data-label={failed}>{digits(run.failed)}</td>
          <td data-label={state}>
            {run.endedAt === undefined ? text.goesOn : run.more ? text.atBound : text.through}
          </td>
        </tr>
      ))}
    </Table>
  );
}
