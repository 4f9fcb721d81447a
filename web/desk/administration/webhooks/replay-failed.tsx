import { useState } from "react";
import { listDeliveries, readWebhook, replayFailed } from "../../../../shared/contracts/staff/webhooks.ts";
import { useSend } from "../../app/api/use-api.ts";
import { nowMs } from "../../app/clock/now.ts";
import { useWords } from "../../app/words/language.tsx";
import { TextField } from "../../ui/fields.tsx";
import { SendDialog } from "../../ui/send-form.tsx";
import { webhooksWords } from "./webhooks.text.ts";
import { daysAgo, type Webhook } from "./webhooks.ts";

interface ReplayProps {
  readonly webhook: Webhook;
  readonly onClose: () => void;
}

/**
 * The dialog that sends the failed deliveries of the last days again. It counts the days back from the moment at which
 * the dialog opened, so that a retry sends the same command.
 */
export function ReplayFailed({ webhook, onClose }: ReplayProps) {
  const text = useWords(webhooksWords);
  const [opened] = useState(nowMs);
  const [days, type] = useState("");
  const [asked, ask] = useState(false);
  const since = daysAgo(days, opened);
  const replay = useSend(replayFailed, {
    outdates: [readWebhook, listDeliveries],
    said: text.replayAsked,
    close: onClose,
  });
  const submit = () => {
    ask(true);
    if (since !== undefined)
      replay.send({ params: { webhook: webhook.webhook }, body: { failedSince: since } });
  };
  return (
    <SendDialog title={text.replayFailed} send={replay} onSubmit={submit} onClose={onClose}>
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
    </SendDialog>
  );
}
