/**
 * The button that exports the shown list or figures as a file (I4). A dialog first says what the file holds and that
 * the export is recorded.
 */
import { useState } from "react";
import { useLocation } from "wouter";
import type { BodyOf } from "../../../../shared/contracts/operation.ts";
import { askExport, listExports } from "../../../../shared/contracts/staff/exports.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Submit } from "../../ui/submit.tsx";
import { exportsWords } from "./exports.text.ts";

interface TakeOutProps {
  readonly what: BodyOf<typeof askExport>;
  /** The name of the exported list or figures. */
  readonly named: string;
  /** Whether the button is only an icon, where there is no room for a label. */
  readonly asSign?: boolean;
}

export function TakeOut({ what, named, asSign = false }: TakeOutProps) {
  const text = useWords(exportsWords);
  const [open, setOpen] = useState(false);
  const looks = asSign ? { square: true, "aria-label": text.take } : {};
  return (
    <>
      <Button look="quiet" {...looks} onPress={() => setOpen(true)}>
        <Icon name="takeOut" />
        {!asSign && text.take}
      </Button>
      {open && <Ask what={what} named={named} onClose={() => setOpen(false)} />}
    </>
  );
}

function Ask({ what, named, onClose }: TakeOutProps & { readonly onClose: () => void }) {
  const { dialog: text, asked } = useWords(exportsWords);
  const [, go] = useLocation();
  const asking = useSend(askExport, {
    outdates: [listExports],
    done: () => go("/exports"),
    said: asked,
  });
  return (
    <Dialog title={text[what.of]} open onClose={onClose}>
      <Form problem={asking.problem} label={text[what.of]} onSubmit={() => asking.send({ body: what })}>
        <p>
          <strong>{named}</strong>
        </p>
        <p>{what.of === "cases" ? text.holdsCases : text.holdsFigures}</p>
        <p className="soft">{text.recorded}</p>
        <Submit label={text.submit} sending={asking.sending}>
          <LinkButton to="/exports">{text.mine}</LinkButton>
        </Submit>
      </Form>
    </Dialog>
  );
}
