import { useTell } from "../../app/shell/toasts.tsx";
import { useWords } from "../../app/words/language.tsx";
import { SecretDialog } from "../../ui/secret-dialog.tsx";
import { webhooksWords } from "./webhooks.text.ts";

interface SecretProps {
  readonly secret: string;
  /** Whether the secret replaced an earlier one. */
  readonly isAnother: boolean;
  readonly onClose: () => void;
}

export function SecretOnce({ secret, isAnother, onClose }: SecretProps) {
  const text = useWords(webhooksWords);
  const tell = useTell();
  return (
    <SecretDialog
      title={text.secret}
      notice={text.secretOnce}
      secret={secret}
      label={text.secret}
      copy={text.copy}
      close={text.close}
      onCopied={() => tell(text.copied)}
      onClose={onClose}
    >
      {isAnother && <p>{text.secretBoth}</p>}
    </SecretDialog>
  );
}
