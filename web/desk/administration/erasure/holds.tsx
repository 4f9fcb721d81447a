/** The list of legal holds with author and reason, and the forms that place and lift a hold (P2). */

import { useState } from "react";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { holdReasons, liftHold, listHolds, placeHold } from "../../../../shared/contracts/staff/erasure.ts";
import { useReadPages, useSend } from "../../app/api/use-api.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { fieldsOf, TextField } from "../../ui/fields.tsx";
import { LoadedList } from "../../ui/loaded.tsx";
import { optionsOf } from "../../ui/options.tsx";
import { SendDialog } from "../../ui/send-form.tsx";
import { Code, Ltr, Time, useHeardCode } from "../../ui/shows.tsx";
import { Table } from "../../ui/table.tsx";
import { erasureWords } from "./erasure.text.ts";
import { type Changed, withOwn } from "./own-holds.ts";

type Hold = ReplyOf<typeof placeHold>["body"];

export function Holds() {
  const text = useWords(erasureWords);
  const list = useReadPages(listHolds, { query: {} });
  const [own, setOwn] = useState<readonly Changed[]>([]);
  const [placing, place] = useState(false);
  const [lifting, lift] = useState<Hold>();
  const did = (change: Changed) =>
    setOwn((all) => [...all.filter(({ request }) => request !== change.request), change]);
  const holds = withOwn(
    list.pages.flatMap((page) => page.holds),
    own,
  );
  return (
    <section className="stack">
      <h2>{text.holds}</h2>
      <p className="soft">{text.holdsAbout}</p>
      <div>
        <Button onPress={() => place(true)}>{text.place}</Button>
      </div>
      <LoadedList list={list} rows={holds} text={{ ...text, empty: text.noHolds }}>
        <List holds={holds} lift={lift} />
      </LoadedList>
      {placing && (
        <Place done={(hold) => did({ request: hold.request, hold })} onClose={() => place(false)} />
      )}
      {lifting && (
        <Lift hold={lifting} done={({ request }) => did({ request })} onClose={() => lift(undefined)} />
      )}
    </section>
  );
}

interface ListProps {
  readonly holds: readonly Hold[];
  readonly lift: (hold: Hold) => void;
}

function List({ holds, lift }: ListProps) {
  const heard = useHeardCode();
  const text = useWords(erasureWords);
  const say = useSay();
  const { request, because, since, act } = text.columns;
  return (
    <Table caption="" columns={[request, because, since, act]}>
      {holds.map((hold) => (
        <tr key={hold.request}>
          <th scope="row">
            <Code code={hold.request} />
          </th>
          <td data-label={because}>
            {text.holdReasons[hold.because]}
            {hold.reference !== undefined && (
              <small>
                {" "}
                {text.letter} <Ltr>{hold.reference}</Ltr>
              </small>
            )}
          </td>
          <td data-label={since}>
            <Time at={hold.at} /> <small>{text.by(say(hold.by.name))}</small>
          </td>
          <td data-label={act}>
            <Button look="quiet" aria-label={text.liftOf(heard(hold.request))} onPress={() => lift(hold)}>
              {text.lift}
            </Button>
          </td>
        </tr>
      ))}
    </Table>
  );
}

interface PlaceProps {
  readonly done: (hold: Hold) => void;
  readonly onClose: () => void;
}

function Place({ done, onClose }: PlaceProps) {
  const text = useWords(erasureWords);
  const [typed, set] = useState({
    request: "",
    because: "court" as (typeof holdReasons)[number],
    reference: "",
  });
  const put = (change: Partial<typeof typed>) => set({ ...typed, ...change });
  const place = useSend(placeHold, {
    outdates: [listHolds],
    done: ({ body }) => done(body),
    said: text.placed,
    close: onClose,
  });
  const { reference, ...reason } = typed;
  const field = fieldsOf(typed, put);
  return (
    <SendDialog
      title={text.place}
      send={place}
      onSubmit={() => place.send({ body: { ...reason, ...(reference.trim() !== "" && { reference }) } })}
      onClose={onClose}
    >
      <TextField label={text.request} {...field("request")} hint={text.requestHint} ltr inputMode="numeric" />
      <RadioGroup
        label={text.because}
        {...field("because")}
        options={optionsOf(holdReasons, text.holdReasons)}
      />
      <TextField label={text.letter} {...field("reference")} optional hint={text.letterHint} ltr />
    </SendDialog>
  );
}

interface LiftProps {
  readonly hold: Hold;
  readonly done: (lifted: ReplyOf<typeof liftHold>["body"]) => void;
  readonly onClose: () => void;
}

function Lift({ hold: { request }, done, onClose }: LiftProps) {
  const text = useWords(erasureWords);
  const lift = useSend(liftHold, {
    outdates: [listHolds],
    done: ({ body }) => done(body),
    said: text.lifted,
    close: onClose,
  });
  return (
    <SendDialog
      title={text.lift}
      send={lift}
      onSubmit={() => lift.send({ body: { request } })}
      onClose={onClose}
    >
      <p>
        <Code code={request} />
      </p>
      <p>{text.liftAbout}</p>
    </SendDialog>
  );
}
