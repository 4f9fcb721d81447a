import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { designWords } from "../../ui/design.text.ts";
import { Icon } from "../../ui/icons.tsx";
import { useWords } from "../words/language.tsx";

interface Toast {
  readonly id: number;
  readonly message: string;
  readonly wrong: boolean;
}

/** Shows a passing message, which screen readers announce. A `wrong` message stays until the user closes it. */
export type Tell = (message: string, how?: { readonly wrong?: boolean }) => void;

const Tells = createContext<Tell>(() => undefined);
export const useTell = (): Tell => useContext(Tells);

/** For how many milliseconds a message stays. */
const while_ = 7_000;
let count = 0;

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const text = useWords(designWords);
  const close = useCallback((id: number) => setToasts((all) => all.filter((each) => each.id !== id)), []);
  const tell = useCallback<Tell>(
    (message, { wrong = false } = {}) => {
      count += 1;
      const id = count;
      setToasts((all) => [...all.slice(-2), { id, message, wrong }]);
      if (!wrong) setTimeout(() => close(id), while_);
    },
    [close],
  );
  return (
    <Tells value={tell}>
      {children}
      <div className="toasts" role="status">
        {toasts.map(({ id, message, wrong }) => (
          <div key={id} className={wrong ? "toast wrong" : "toast"}>
            <div>{message}</div>
            <Button look="quiet" square aria-label={text.close} onPress={() => close(id)}>
              <Icon name="close" />
            </Button>
          </div>
        ))}
      </div>
    </Tells>
  );
}
