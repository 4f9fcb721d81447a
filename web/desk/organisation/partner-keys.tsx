import { useState } from "react";
import type { ReplyOf } from "../../../shared/contracts/operation.ts";
import { readPartnerKey } from "../../../shared/contracts/partners.ts";
import { useSend } from "../api/use-api.ts";
import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";
import { Buttons } from "../design/form.tsx";
import { ErrorSummary } from "../design/problem.tsx";
import { Notice, useDigits } from "../design/shows.tsx";
import { ToCopy } from "../design/to-copy.tsx";
import { useTell } from "../shell/toasts.tsx";
import { useWords } from "../words/language.tsx";
import { entriesIn } from "./draft.ts";
import { partnerKeysWords } from "./partner-keys.text.ts";
import { titleOf } from "./tell.ts";
import { useOrganisation } from "./use-organisation.tsx";

type Key = ReplyOf<typeof readPartnerKey>["body"];

/** The keys in force, of the systems that are published; each shown when it is asked for (N7). */
export function PartnerKeys() {
  const text = useWords(partnerKeysWords);
  const { inForce, names } = useOrganisation();
  const [shown, show] = useState<Key>();
  const reading = useSend(readPartnerKey, { done: ({ body }) => show(body) });
  const partners = entriesIn(inForce.snapshot, "partners").map((entry) => ({
    key: String(entry["key"]),
    name: titleOf("partners", entry, names),
  }));
  if (partners.length === 0) return null;
  return (
    <section className="stack near" aria-labelledby="partner-keys">
      <h3 id="partner-keys">{text.title}</h3>
      {reading.problem && <ErrorSummary problem={reading.problem} />}
      <Buttons>
        {partners.map(({ key, name }) => (
          <Button key={key} onPress={() => reading.send({ body: { partner: key } })}>
            {text.show(name)}
          </Button>
        ))}
      </Buttons>
      {shown && (
        <Shown
          shown={shown}
          name={partners.find(({ key }) => key === shown.partner)?.name ?? shown.partner}
          onClose={() => show(undefined)}
        />
      )}
    </section>
  );
}

interface ShownProps {
  readonly shown: Key;
  readonly name: string;
  readonly onClose: () => void;
}

/** Gone with its dialog. */
function Shown({ shown: { key, keyNumber, address }, name, onClose }: ShownProps) {
  const text = useWords(partnerKeysWords);
  const digits = useDigits();
  const tell = useTell();
  const copy = () => void navigator.clipboard.writeText(key).then(() => tell(text.copied));
  return (
    <Dialog title={text.numbered(name, digits(keyNumber))} open onClose={onClose}>
      <div className="stack">
        <Notice now>{text.about}</Notice>
        <ToCopy label={text.key} value={key} />
        <ToCopy label={text.address} value={`${location.origin}${address}`} />
        <Buttons>
          <Button look="main" autoFocus onPress={copy}>
            {text.copy}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {text.close}
          </Button>
        </Buttons>
      </div>
    </Dialog>
  );
}
