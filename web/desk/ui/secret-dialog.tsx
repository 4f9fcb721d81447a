import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Buttons } from "./form.tsx";
import { Notice } from "./shows.tsx";
import { ToCopy } from "./to-copy.tsx";

interface SecretDialogProps {
  readonly title: string;
  readonly notice: string;
  /** The secret; undefined when the API no longer returns the secret. The notice then explains this. */
  readonly secret: string | undefined;
  readonly label: string;
  readonly copy: string;
  readonly close: string;
  readonly onCopied: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Shows a secret once. Nothing stores the secret after the dialog closes. */
export function SecretDialog({ title, notice, secret, label, children, ...rest }: SecretDialogProps) {
  const { copy, close, onCopied, onClose } = rest;
  const copyIt = () => void navigator.clipboard.writeText(secret ?? "").then(onCopied);
  return (
    <Dialog title={title} open onClose={onClose}>
      <div className="stack">
        <Notice now>{notice}</Notice>
        {secret !== undefined && <ToCopy label={label} value={secret} />}
        {children}
        <Buttons>
          {secret !== undefined && (
            <Button look="main" autoFocus onPress={copyIt}>
              {copy}
            </Button>
          )}
          <Button look="quiet" onPress={onClose}>
            {close}
          </Button>
        </Buttons>
      </div>
    </Dialog>
  );
}
