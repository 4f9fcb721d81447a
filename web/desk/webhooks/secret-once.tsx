import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";
import { Buttons } from "../design/form.tsx";
import { Notice } from "../design/shows.tsx";
import { useTell } from "../shell/toasts.tsx";
import { useWords } from "../words/language.tsx";
import { webhooksWords } from "./webhooks.text.ts";

interface SecretProps {
  readonly secret: string;
  /** It took the place of another one. */
  readonly isAnother: boolean;
  readonly onClose: () => void;
}

/** Gone with its dialog: nobody keeps it. */
export function SecretOnce({ secret, isAnother, onClose }: SecretProps) {
  const text = useWords(webhooksWords);
  const tell = useTell();
  const copy = () => void navigator.clipboard.writeText(secret).then(() => tell(text.copied));
  return (
    <Dialog title={text.secret} open onClose={onClose}>
      <div className="stack">
        <Notice now>{text.secretOnce}</Notice>
        {isAnother && <p>{text.secretBoth}</p>}
        <output className="webhook-secret" dir="ltr" aria-label={text.secret}>
          {secret}
        </output>
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
