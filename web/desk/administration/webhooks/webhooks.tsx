/** The screen of webhooks to other systems (N6): the list, and one webhook with its deliveries. */
import "./webhooks.css";
import { useState } from "react";
import { Route, Switch } from "wouter";
import { addWebhook, listWebhooks } from "../../../../shared/contracts/staff/webhooks.ts";
import { useRead, useSend } from "../../app/api/use-api.ts";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Button, Link } from "../../ui/button.tsx";
import { LoadedList } from "../../ui/loaded.tsx";
import { Badge, Ltr, useDigits } from "../../ui/shows.tsx";
import { Table } from "../../ui/table.tsx";
import { OneWebhook } from "./one-webhook.tsx";
import { SecretOnce } from "./secret-once.tsx";
import { addedBodyOf, type Partner, WebhookForm } from "./webhook-form.tsx";
import { webhooksWords } from "./webhooks.text.ts";
import { tones, type Webhook, withOwn } from "./webhooks.ts";

export const Webhooks = () => (
  <Switch>
    <Route path="/webhooks/:webhook">{({ webhook }) => <OneWebhook key={webhook} webhook={webhook} />}</Route>
    <Route>
      <AllWebhooks />
    </Route>
  </Switch>
);

function AllWebhooks() {
  const text = useWords(webhooksWords);
  const list = useRead(listWebhooks, {});
  const [own, setOwn] = useState<readonly Webhook[]>([]);
  const [adding, add] = useState(false);
  const webhooks = withOwn(list.body?.webhooks ?? [], own);
  const actions = (
    <Button look="main" onPress={() => add(true)}>
      {text.add}
    </Button>
  );
  return (
    <Page title={text.title} actions={actions}>
      <div className="stack">
        <p className="soft">{text.about}</p>
        <LoadedList list={list} rows={webhooks} text={text}>
          <List webhooks={webhooks} />
        </LoadedList>
      </div>
      {adding && (
        <AddWebhook
          partners={list.body?.partners ?? []}
          done={(webhook) => setOwn((all) => [...all, webhook])}
          onClose={() => add(false)}
        />
      )}
    </Page>
  );
}

function List({ webhooks }: { readonly webhooks: readonly Webhook[] }) {
  const text = useWords(webhooksWords);
  const digits = useDigits();
  const { name, url, events, state } = text.columns;
  return (
    <Table caption="" columns={[name, url, events, state]}>
      {webhooks.map((webhook) => (
        <tr key={webhook.webhook}>
          <th scope="row">
            <Link to={`/webhooks/${webhook.webhook}`}>{webhook.name}</Link>
          </th>
          <td data-label={url}>
            <span className="webhook-url">
              <Ltr>{webhook.url}</Ltr>
            </span>
          </td>
          <td data-label={events}>{text.howMany(digits(webhook.events.length))}</td>
          <td data-label={state}>
            <Badge tone={tones[webhook.state]}>{text.states[webhook.state]}</Badge>
          </td>
        </tr>
      ))}
    </Table>
  );
}

interface AddProps {
  readonly partners: readonly Partner[];
  readonly done: (webhook: Webhook) => void;
  readonly onClose: () => void;
}

function AddWebhook({ partners, done, onClose }: AddProps) {
  const text = useWords(webhooksWords);
  const [secret, show] = useState<string>();
  const add = useSend(addWebhook, {
    outdates: [listWebhooks],
    done: ({ body }) => {
      done(body.webhook);
      show(body.secret);
    },
    said: text.added,
  });
  if (secret !== undefined) return <SecretOnce secret={secret} isAnother={false} onClose={onClose} />;
  return (
    <WebhookForm
      title={text.add}
      before={undefined}
      partners={partners}
      problem={add.problem}
      sending={add.sending}
      send={(typed) => add.send({ body: addedBodyOf(typed) })}
      onClose={onClose}
    />
  );
}
