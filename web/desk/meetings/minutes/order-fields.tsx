import { flushSync } from "react-dom";
import { today } from "../../app/clock/now.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useSay, useWords } from "../../app/words/language.tsx";
import { whoCanBeNamed } from "../../casework/case/shown/who.ts";
import { Button } from "../../ui/button.tsx";
import { ComboBox } from "../../ui/choices.tsx";
import { DayField } from "../../ui/day/day-field.tsx";
import { TextField } from "../../ui/fields.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { dayAfter } from "../session/rows.ts";
import { minutesWords } from "./minutes.text.ts";
import { noOrder, type OrderWords } from "./minutes.ts";

interface OrdersProps {
  readonly orders: readonly OrderWords[];
  readonly onChange: (orders: readonly OrderWords[]) => void;
}

/** The most orders in one meeting's minutes. */
const most = 20;

/** M12: the orders given in the meeting, which become commitments. A new order takes the focus. */
export function Orders({ orders, onChange }: OrdersProps) {
  const text = useWords(minutesWords);
  const add = () => {
    // `flushSync` renders the new field before the user types the next key.
    flushSync(() => onChange([...orders, noOrder]));
    document.getElementsByName(`orders.${orders.length}.what`)[0]?.focus();
  };
  return (
    <>
      {orders.map((order, at) => (
        <OrderFields
          // biome-ignore lint/suspicious/noArrayIndexKey: an order is its place
          key={at}
          at={at}
          order={order}
          onChange={(changed) => onChange(orders.map((each, place) => (place === at ? changed : each)))}
          onRemove={() => onChange(orders.filter((_, place) => place !== at))}
        />
      ))}
      {orders.length < most && (
        <div>
          <Button onPress={add}>+ {text.addOrder}</Button>
        </div>
      )}
    </>
  );
}

interface OrderProps {
  readonly at: number;
  readonly order: OrderWords;
  readonly onChange: (order: OrderWords) => void;
  readonly onRemove: () => void;
}

function OrderFields({ at, order, onChange, onRemove }: OrderProps) {
  const text = useWords(minutesWords);
  const number = useDigits()(at + 1);
  const options = whoCanBeNamed(useDesk(), useSay());
  const set = (name: keyof OrderWords) => (value: string) =>
    value !== order[name] && onChange({ ...order, [name]: value });
  return (
    <fieldset className="minutes-order">
      <legend className="label">{text.order(number)}</legend>
      <TextField label={text.what} name={`orders.${at}.what`} value={order.what} onChange={set("what")} />
      {/* Choosing nothing gives a unit with an empty key, which the API refuses with an error at this field. */}
      <ComboBox
        label={text.owner}
        name={`orders.${at}.owner.unit`}
        hint={text.ownerHint}
        options={options}
        value={order.owner}
        onChange={set("owner")}
      />
      <div className="minutes-day">
        <DayField label={text.due} name={`orders.${at}.day`} value={order.day} onChange={set("day")} />
        <Soon onChoose={set("day")} />
      </div>
      {/* The remove button is below the buttons for days: beside those, a reader could think that it clears the day. */}
      <div>
        <Button look="quiet" onPress={onRemove}>
          {text.removeOrder(number)}
        </Button>
      </div>
    </fieldset>
  );
}

/** The most common days, each a button. */
function Soon({ onChoose }: { readonly onChoose: (day: string) => void }) {
  const text = useWords(minutesWords);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a nested fieldset is announced as another form
    <div className="minutes-soon" role="group" aria-label={text.soon}>
      {([7, 14, 30] as const).map((days) => (
        <Button key={days} look="quiet" onPress={() => onChoose(dayAfter(today(), days))}>
          {text.inDays[days]}
        </Button>
      ))}
    </div>
  );
}
