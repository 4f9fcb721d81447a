/** The lists that the user saved by name: opens, saves and removes them (R17). */

import { useState } from "react";
import { listFilters, removeFilter, saveFilter } from "../../../../shared/contracts/staff/desk.ts";
import { useRead, useSend } from "../../app/api/use-api.ts";
import { useTell } from "../../app/shell/toasts.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Menu } from "../../ui/menu.tsx";
import { SendDialog } from "../../ui/send-form.tsx";
import { type Asked, isNarrowed, keptAs } from "./asked.ts";
import { inboxWords } from "./inbox.text.ts";

interface KeptProps {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

export function KeptLists({ asked, onAsk }: KeptProps) {
  const text = useWords(inboxWords);
  const { body } = useRead(listFilters, {}, { stale: 300 });
  const [naming, setNaming] = useState(false);
  const filters = body?.filters ?? [];
  const now = keptAs(filters, asked);
  const face = (
    <>
      {now?.name ?? text.keptLists}
      <Icon name="down" />
    </>
  );
  const entries = filters.map((each) => ({ key: each.name, label: each.name, onAction: () => onAsk(each) }));
  return (
    <>
      {filters.length > 0 && (
        <Menu button={face} entries={entries} {...(now && { label: `${text.keptLists}: ${now.name}` })} />
      )}
      {now ? (
        <Drop name={now.name} />
      ) : (
        isNarrowed(asked) && <Button onPress={() => setNaming(true)}>{text.keep}</Button>
      )}
      {naming && <Naming asked={asked} onClose={() => setNaming(false)} />}
    </>
  );
}

function Drop({ name }: { readonly name: string }) {
  const text = useWords(inboxWords);
  const tell = useTell();
  const drop = useSend(removeFilter, {
    outdates: [listFilters],
    said: text.dropped(name),
    refused: ({ title }) => tell(title, { wrong: true }),
  });
  return (
    <Button look="quiet" isPending={drop.sending} onPress={() => drop.send({ body: { name } })}>
      {text.drop}
    </Button>
  );
}

function Naming({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const text = useWords(inboxWords);
  const [name, setName] = useState("");
  const save = useSend(saveFilter, {
    outdates: [listFilters],
    said: text.keptDone(name),
    close: onClose,
  });
  return (
    <SendDialog
      title={text.keep}
      send={save}
      submit={text.keepSubmit}
      onSubmit={() => save.send({ body: { ...asked, name } })}
      onClose={onClose}
    >
      <TextField
        label={text.keepName}
        name="name"
        hint={text.keepHint}
        value={name}
        onChange={setName}
        autoFocus
      />
    </SendDialog>
  );
}
