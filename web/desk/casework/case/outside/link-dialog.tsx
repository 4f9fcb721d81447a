import { showOutsideLink } from "../../../../../shared/contracts/staff/outside.ts";
import { lastMinuteOf } from "../../../../design/last-minute.ts";
import { useRead } from "../../../app/api/use-api.ts";
import { useTell } from "../../../app/shell/toasts.tsx";
import { useWords } from "../../../app/words/language.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Reading } from "../../../ui/loaded.tsx";
import { SecretDialog } from "../../../ui/secret-dialog.tsx";
import { Time } from "../../../ui/shows.tsx";
import { outsideWords } from "./outside.text.ts";

interface LinkDialogProps {
  readonly code: string;
  readonly number: number;
  readonly onClose: () => void;
}

/** Shows the link of a question, which the user gives to the outside body (R7). The API computes it again each time. */
export function LinkDialog({ code, number, onClose }: LinkDialogProps) {
  const text = useWords(outsideWords);
  const tell = useTell();
  const input = { params: { case: code, number: String(number) } };
  const { body, ...reading } = useRead(showOutsideLink, input, { stale: 0 });
  if (!body)
    return (
      <Dialog title={text.linkTitle} open onClose={onClose}>
        <Reading of={reading} lines={3} />
      </Dialog>
    );
  return (
    <SecretDialog
      title={text.linkTitle}
      notice={text.linkNotice}
      secret={`${window.location.origin}${body.path}`}
      label={text.linkLabel}
      copy={text.copy}
      close={text.close}
      onCopied={() => tell(text.copied)}
      onClose={onClose}
    >
      <p>
        {text.until} <Time at={lastMinuteOf(body.until)} as="long" />
      </p>
    </SecretDialog>
  );
}
