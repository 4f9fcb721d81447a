import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cleanPhoto } from "../../../../shared/directory/pictures/photo.ts";
import { fixedDirectory } from "../../../../shared/directory/reader.ts";
import { isRefused } from "../../../../shared/handler/http/reply.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { photosIn } from "./photos.ts";
import { brandFile } from "./site-files.ts";

const base64 = readFileSync(
  join(import.meta.dirname, "../../../directory/demo/photo-a.rastegar.jpg"),
  "base64",
);
const official = {
  ...{ of: "h.moradi", title: { fa: "مدیر قیمت", en: "Director of prices" } },
  photo: cleanPhoto(`data:image/jpeg;base64,${base64}`),
};
const snapshot = { ...organisation, officials: [official] };

async function get(address: string, from = snapshot) {
  const reply = await brandFile(
    { directory: fixedDirectory(1, from) },
    { params: { file: address.replace("/brand/", "") } },
  );
  return isRefused(reply) ? { refused: reply.refused.code } : reply;
}

it("an official's photo has an address that is a hash of its content, without the official's name (P5)", async () => {
  const [photo] = photosIn(snapshot);
  expect(photo?.shown).toMatchObject({ width: 72, height: 90 });
  expect(photo?.shown.src).toMatch(/^\/brand\/[0-9a-f]{16}\.jpg$/);
  expect(await get(photo?.shown.src ?? "")).toMatchObject({
    file: { type: "image/jpeg", text: official.photo.split(",")[1], base64: true },
    headers: { "Cache-Control": "public, max-age=31536000, immutable" },
  });
});

it("a photo that the directory no longer has is not found, so that no other person is shown in its place (P5)", async () => {
  const address = photosIn(snapshot)[0]?.shown.src ?? "";
  expect(await get(address, { ...organisation, officials: [] })).toEqual({ refused: "not-found" });
  expect(await get("/brand/0123456789abcdef.jpg")).toEqual({ refused: "not-found" });
});
