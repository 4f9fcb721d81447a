import { useState } from "react";
import { requestResult } from "../../../../shared/contracts/partner/webhook-events.ts";
import { listDeliveries, readDelivery, replayDelivery } from "../../../../shared/contracts/staff/webhooks.ts";
import { useRead, useReadPages, useSend } from "../../app/api/use-api.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Buttons } from "../../ui/form.tsx";
import { LoadedList, Reading } from "../../ui/loaded.tsx";
import { ErrorSummary } from "../../ui/problem.tsx";
import { Badge, Ltr, Time, useDigits } from "../../ui/shows.tsx";
import { Table } from "../../ui/table.tsx";
import { webhooksWords } from "./webhooks.text.ts";
import { type Delivery, deliveryTones, type Result, readable, type Webhook } from "./webhooks.ts";

/** Seconds after which the deliveries are read from the API again, while the page is visible. */
const lookAgain = 5;

interface DeliveriesProps {
  readonly webhook: Webhook;
}

export function Deliveries({ webhook }: DeliveriesProps) {
  const text = useWords(webhooksWords);
  const asked = { params: { webhook: webhook.webhook }, query: {} };
  const list = useReadPages(listDeliveries, asked, { every: lookAgain });
  const [looking, look] = useState<string>();
  const deliveries = list.pages.flatMap((page) => page.deliveries);
  return (
    <section className="stack">
      <h2>{text.deliveries}</h2>
      <LoadedList list={list} rows={deliveries} text={{ ...text, empty: text.noDeliveries }}>
        <List deliveries={deliveries} look={look} />
      </LoadedList>
      {looking !== undefined && (
        <Dialog title={text.delivery} open onClose={() => look(undefined)} wide>
          <OneDelivery delivery={looking} isOff={webhook.state === "off"} />
        </Dialog>
      )}
    </section>
  );
}

interface ListProps {
  readonly deliveries: readonly Delivery[];
  readonly look: (delivery: string) => void;
}

function List({ deliveries, look }: ListProps) {
  const text = useWords(webhooksWords);
  const digits = useDigits();
  const { event, happened, state, attempts } = text.ofDelivery;
  return (
    <Table caption="" columns={[event, happened, state, attempts, text.look]}>
      {deliveries.map((delivery) => (
        <tr key={delivery.delivery}>
          <th scope="row">{text.types[delivery.event]}</th>
          <td data-label={happened}>
            <Time at={delivery.happenedAt} />
          </td>
          <td data-label={state}>
            <Outcome delivery={delivery} />
          </td>
          <td data-label={attempts}>{digits(delivery.attempts)}</td>
          <td>
            <Button
              look="quiet"
              aria-label={text.lookAt(text.types[delivery.event])}
              onPress={() => look(delivery.delivery)}
            >
              {text.look}
            </Button>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Outcome({ delivery: { state, last, until } }: { readonly delivery: Delivery }) {
  const text = useWords(webhooksWords);
  return (
    <>
      <Badge tone={deliveryTones[state]}>{text.deliveryStates[state]}</Badge>{" "}
      <small>
        {last && state !== "delivered" && <Answer result={last.result} />}
        {until !== undefined && (
          <>
            {last && text.and}
            {text.until}: <Time at={until} />
          </>
        )}
      </small>
    </>
  );
}

function Answer({ result }: { readonly result: Result }) {
  const text = useWords(webhooksWords);
  const digits = useDigits();
  return <>{typeof result === "number" ? text.status(digits(result)) : text.results[result]}</>;
}

interface OneProps {
  readonly delivery: string;
  readonly isOff: boolean;
}

function OneDelivery({ delivery: id, isOff }: OneProps) {
  const text = useWords(webhooksWords);
  const params = { delivery: id };
  const read = useRead(readDelivery, { params }, { every: lookAgain });
  const replay = useSend(replayDelivery, {
    outdates: [readDelivery, listDeliveries],
    said: text.replayed,
  });
  const known = read.body?.delivery;
  if (!known) return <Reading of={read} />;
  return (
    <div className="stack">
      {replay.problem && <ErrorSummary problem={replay.problem} />}
      <p>
        {text.types[known.event]}
        {text.comma}
        <Time at={known.happenedAt} />: <Outcome delivery={known} />
      </p>
      <p>
        {text.id}: <Ltr>{`delivery-${known.delivery}`}</Ltr>
      </p>
      <div>
        <h3>{text.body}</h3>
        <pre className="webhook-body" dir="ltr">
          {readable(known.body)}
        </pre>
        {known.event === requestResult && <p>{text.withWords}</p>}
      </div>
      <Tries tries={known.tries} />
      <Buttons>
        <Button
          isPending={replay.sending}
          isDisabled={isOff}
          onPress={() => replay.send({ params, ifMatch: read.etag, body: {} })}
        >
          {text.replay}
        </Button>
      </Buttons>
    </div>
  );
}

function Tries({ tries }: { readonly tries: readonly { readonly at: string; readonly result: Result }[] }) {
  const text = useWords(webhooksWords);
  return (
    <div>
      <h3>{text.tries}</h3>
      {tries.length === 0 && <p>{text.noTries}</p>}
      <ol className="webhook-list">
        {tries.map(({ at, result }) => (
          <li key={at}>
            <Time at={at} />: <Answer result={result} />
          </li>
        ))}
      </ol>
    </div>
  );
}
