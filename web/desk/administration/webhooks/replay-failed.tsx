import { useState } from "react";
import { listDeliveries, readWebhook, replayFailed } from "../../../../shared/contracts/staff/webhooks.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useTell } from "../../app/shell/toasts.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Submit } from "../../ui/submit.tsx";
import { webhooksWords } from "./webhooks.text.ts";
import { daysAgo, type Webhook } from "./webhooks.ts";

interface ReplayProps {
  readonly webhook: Webhook;
  readonly onClose: () => void;
}

/** Days ago are counted once: the same press again is the same request. */
export function ReplayFailed({ webhook, onClose }: ReplayProps) {
  const text = useWords(webhooksWords);
  const tell = useTell();
  const [opened] = useState(() => new Date());
  const [days, type] = useState("");
  const [asked, ask] = useState(false);
  const since = daysAgo(days, opened);
  const replay = useSend(replayFailed, {
    outdates: [readWebhook, listDeliveries],
    done: () => {
      tell(text.replayAsked);
      onClose();
    },
  });
  const submit = () => {
    ask(true);
    if (since !== undefined)
      replay.send({ params: { webhook: webhook.webhook }, body: { failedSince: since } });
  };
  return (
    <Dialog title={text.replayFailed} open onClose={onClose}>
      <Form problem={replay.problem} onSubmit={submit}>
        <p>{text.replayAsk}</p>
        <TextField
          label={text.replayDay}
          name="failedSince"
          hint={text.replayDayHint}
          ltr
          inputMode="numeric"
          autoFocus
          error={asked && since === undefined ? text.noDays : undefined}
          value={days}
          onChange={type}
        />
        <Submit label={text.replayFailed} sending={replay.sending}>
          <Button look="quiet" onPress={onClose}>
            {text.cancel}
          </Button>
        </Submit>
      </Form>
    </Dialog>
  );
}
