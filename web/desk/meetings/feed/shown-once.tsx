import { useTell } from "../../app/shell/toasts.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Buttons } from "../../ui/form.tsx";
import { Notice } from "../../ui/shows.tsx";
import { ToCopy } from "../../ui/to-copy.tsx";
import { feedWords } from "./feed.text.ts";
import { forThisDevice } from "./feed.ts";

interface ShownProps {
  readonly url: string;
  readonly onClose: () => void;
}

/** The dialog with the calendar link and instructions. The link is shown only in this dialog. */
export function ShownOnce({ url, onClose }: ShownProps) {
  const text = useWords(feedWords);
  const tell = useTell();
  const copy = () => void navigator.clipboard.writeText(url).then(() => tell(text.copied));
  return (
    <div className="stack">
      <Notice now>{text.once}</Notice>
      <ToCopy label={text.address} value={url} />
      <Buttons>
        <Button look="main" autoFocus onPress={copy}>
          {text.copy}
        </Button>
        <a className="button quiet" href={forThisDevice(url)}>
          {text.here}
        </a>
      </Buttons>
      <div>
        <h3>{text.how}</h3>
        <dl className="feed-ways">
          {text.ways.map(({ where, what }) => (
            <div key={where}>
              <dt>{where}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <p className="hint">{text.slow}</p>
      </div>
      <Buttons>
        <Button onPress={onClose}>{text.close}</Button>
      </Buttons>
    </div>
  );
}
