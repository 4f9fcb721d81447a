import { useEffect, useRef, useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { sectionWords } from "../sections.text.ts";
import { photoFrom } from "./small-photo.ts";

interface ChoosePhotoProps {
  readonly label: string;
  readonly hint: string;
  /** The photo as a `data:` address; empty for none. */
  readonly value: string;
  readonly onChange: (photo: string | undefined) => void;
}

/** A field for a photo. The browser makes the chosen picture small before it becomes part of the draft. */
export function ChoosePhoto({ label, hint, value, onChange }: ChoosePhotoProps) {
  const text = useWords(sectionWords);
  const [failed, setFailed] = useState(false);
  const read = async (file: File | undefined) => {
    if (!file) return;
    const photo = await photoFrom(file);
    setFailed(photo === undefined);
    if (photo !== undefined) onChange(photo);
  };
  return (
    <fieldset className="field">
      <legend className="label">{label}</legend>
      <p className="hint">{hint}</p>
      {value !== "" && <Photo src={value} label={label} />}
      <div className="row">
        <FileTrigger acceptedFileTypes={["image/*"]} onSelect={(files) => void read(files?.[0])}>
          <Button>{text.choosePhoto}</Button>
        </FileTrigger>
        {value !== "" && (
          <Button look="quiet" onPress={() => onChange(undefined)}>
            {text.removePhoto}
          </Button>
        )}
      </div>
      {failed && (
        <p className="error" role="alert">
          {text.noPhoto}
        </p>
      )}
    </fieldset>
  );
}

/** Draws the photo, since the desk's content security policy allows no image with a `data:` address. */
export function Photo({ src, label }: { readonly src: string; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let shown = true;
    void bitmapOf(src).then((bitmap) => {
      if (!shown || !canvas.current || !bitmap) return;
      Object.assign(canvas.current, { width: bitmap.width, height: bitmap.height });
      canvas.current.getContext("2d")?.drawImage(bitmap, 0, 0);
    });
    return () => {
      shown = false;
    };
  }, [src]);
  return <canvas ref={canvas} className="org-photo" role="img" aria-label={label} width={96} height={120} />;
}

/** The picture of a `data:` address; undefined for an address of no picture. */
async function bitmapOf(address: string): Promise<ImageBitmap | undefined> {
  try {
    const bytes = Uint8Array.from(atob(address.split(",")[1] ?? ""), (letter) => letter.charCodeAt(0));
    return await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
  } catch {
    return undefined;
  }
}
