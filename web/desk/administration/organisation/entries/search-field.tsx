import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { TextField } from "react-aria-components/TextField";

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

/** A field that filters a list. It belongs to no form, so it is marked neither required nor optional. */
export const SearchField = ({ label, value, onChange }: SearchFieldProps) => (
  <TextField className="field" value={value} onChange={onChange} type="search" autoComplete="off">
    <Label className="label">{label}</Label>
    <Input className="input" />
  </TextField>
);
