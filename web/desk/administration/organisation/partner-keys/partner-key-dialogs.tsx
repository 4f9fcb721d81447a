import { useState } from "react";
import type { ReplyOf } from "../../../../../shared/contracts/operation.ts";
import {
  endPartnerKey,
  listPartnerKeys,
  makePartnerKey,
} from "../../../../../shared/contracts/partner/partners.ts";
import { useSend } from "../../../app/api/use-api.ts";
import { useTell } from "../../../app/shell/toasts.tsx";
import { useWords } from "../../../app/words/language.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { SecretDialog } from "../../../ui/secret-dialog.tsx";
import { SendDialog } from "../../../ui/send-form.tsx";
import { useDigits } from "../../../ui/shows.tsx";
import { ToCopy } from "../../../ui/to-copy.tsx";
import { overlapIn } from "../working-copy/overlap.ts";
import { partnerKeysWords } from "./partner-keys.text.ts";

interface MakeProps {
  /** The partner system that gets a key. `changes`: the system already has a key, which the new one replaces. */
  readonly system: { readonly partner: string; readonly name: string; readonly changes: boolean };
  readonly onClose: () => void;
}

export function MakeKey({ system: { partner, name, changes }, onClose }: MakeProps) {
  const text = useWords(partnerKeysWords);
  const [days, type] = useState("");
  const [asked, ask] = useState(false);
  const [made, show] = useState<ReplyOf<typeof makePartnerKey>["body"]>();
  const making = useSend(makePartnerKey, {
    outdates: [listPartnerKeys],
    done: ({ body }) => show(body),
  });
  const overlap = overlapIn(days);
  const submit = () => {
    ask(true);
    if (overlap !== "wrong") making.send({ body: { partner, ...overlap } });
  };
  if (made) return <KeyOnce made={made} name={name} onClose={onClose} />;
  return (
    <SendDialog title={text.make(name)} send={making} onSubmit={submit} onClose={onClose}>
      <p>{text.makeAsk}</p>
      {changes && (
        <TextField
          label={text.overlap}
          name="overlapDays"
          hint={text.overlapHint}
          ltr
          inputMode="numeric"
          autoFocus
          error={asked && overlap === "wrong" ? text.noDays : undefined}
          value={days}
          onChange={type}
        />
      )}
    </SendDialog>
  );
}

interface OnceProps {
  readonly made: ReplyOf<typeof makePartnerKey>["body"];
  readonly name: string;
  readonly onClose: () => void;
}

function KeyOnce({ made: { key, withheld, number, address }, name, onClose }: OnceProps) {
  const text = useWords(partnerKeysWords);
  const digits = useDigits();
  const tell = useTell();
  return (
    <SecretDialog
      title={`${text.numbered(digits(number))} «${name}»`}
      notice={withheld ?? text.about}
      secret={key}
      label={text.key}
      copy={text.copy}
      close={text.close}
      onCopied={() => tell(text.copied)}
      onClose={onClose}
    >
      <ToCopy label={text.address} value={`${location.origin}${address}`} />
    </SecretDialog>
  );
}

interface EndProps {
  readonly partner: string;
  readonly number: number;
  readonly onClose: () => void;
}

export function EndKey({ partner, number, onClose }: EndProps) {
  const text = useWords(partnerKeysWords);
  const digits = useDigits();
  const ending = useSend(endPartnerKey, {
    outdates: [listPartnerKeys],
    said: text.ended,
    close: onClose,
  });
  return (
    <SendDialog
      title={text.end(digits(number))}
      send={ending}
      onSubmit={() => ending.send({ body: { partner, number } })}
      onClose={onClose}
    >
      <p>{text.endAsk}</p>
    </SendDialog>
  );
}
