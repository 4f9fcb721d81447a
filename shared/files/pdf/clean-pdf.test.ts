import { deflateSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { codings, drawing, packedPdf, pdf, showing, stream } from "../../../test/attachments/files.ts";
import { checkWritten } from "./active.ts";
import { cleanPdf } from "./clean-pdf.ts";

const latin = (text: string): Buffer => Buffer.from(text, "latin1");
const drawn = latin("0 0 m 9 9 l S upstream and downstream");
const afterwards = (whole: Buffer, more: string) => Buffer.concat([whole, latin(more)]);

/** The cleaned copy as text, and the copy's unpacked streams. */
async function copyOf(
  bytes: Buffer,
): Promise<{ readonly text: string; readonly streams: readonly string[] }> {
  const text = (await cleanPdf(bytes)).toString("latin1");
  const streams = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, data = ""]) =>
    text.includes("/CCITTFaxDecode") ? data : inflateSync(latin(data)).toString("latin1"),
  );
  return { text, streams };
}

describe("the copy of a PDF from common programs shows all that the PDF shows (C12)", () => {
  it.each([
    ["with its drawing plain", stream("", drawn)],
    ["with its drawing packed", stream("", drawn, true)],
    [
      "with its drawing in letters",
      stream("/Filter [/AHx /Fl]", latin(`${deflateSync(drawn).toString("hex")}>`)),
    ],
    ["with the length of its drawing elsewhere", latin(`<< /Length 5 0 R >>\nstream\n${drawn}\nendstream`)],
    ["with a comment before its drawing", latin(`<< /Length 37 >> % a comment\nstream\n${drawn}\nendstream`)],
  ])("when written %s", async (_, object) => {
    const { streams } = await copyOf(pdf([object, "37"], drawing));
    expect(streams.map((one) => one.trimEnd())).toEqual([drawn.toString()]);
  });

  it("when the PDF's compressed data end with the bytes of a line break, and the length of these data is in another object", async () => {
    const ended = Array.from({ length: 300 }, (_, n) => latin("m".repeat(n))).find((one) =>
      deflateSync(one).toString("latin1").endsWith("\r"),
    );
    if (!ended) throw new Error("none ends so");
    const object = Buffer.concat([
      latin("<< /Filter /FlateDecode /Length 5 0 R >>\nstream\n"),
      deflateSync(ended),
      latin("\nendstream"),
    ]);
    expect((await copyOf(pdf([object, "9"], drawing))).streams).toEqual([ended.toString()]);
  });

  it("when its objects are compressed, by any method", async () => {
    for (const coding of Object.values(codings)) {
      const { text } = await copyOf(packedPdf([], { coding }));
      expect(text).toContain("/MediaBox [ 0 0 100 100 ]");
    }
  });

  it("when its pages are in a tree: the copy has them in order, each with its inherited entries", async () => {
    const page = (rotate: number) => `<< /Type /Page /Parent 5 0 R /Rotate ${rotate} >>`;
    const tree = "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 3 >>";
    const below = "<< /Type /Pages /Parent 4 0 R /Kids [6 0 R 7 0 R] /Count 2 /MediaBox [0 0 7 7] >>";
    const { text } = await copyOf(pdf([tree, below, page(90), page(180)], { catalog: "/Pages 4 0 R " }));
    expect(text).toContain("/Count 3");
    expect(text.match(/\/MediaBox \[ 0 0 \d+|\/Rotate \d+/g)).toEqual([
      "/MediaBox [ 0 0 100",
      ...["/MediaBox [ 0 0 7", "/Rotate 90", "/MediaBox [ 0 0 7", "/Rotate 180"],
    ]);
  });

  it("when changes were appended to it: the copy shows its newest revision", async () => {
    const update =
      "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 55 55] >>\nendobj\nxref\n3 1\n0000000000 00000 n \ntrailer\n<< /Size 4 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n";
    expect((await copyOf(afterwards(pdf(), update))).text).toContain("/MediaBox [ 0 0 55 55 ]");
  });

  it("including its Persian text, which can be found, selected and read aloud", async () => {
    const letters = "1 beginbfchar <0001> <067E> endbfchar";
    const { text, streams } = await copyOf(
      pdf(
        [
          "<< /Type /Font /Subtype /Type0 /BaseFont /Vazirmatn /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 7 0 R >>",
          "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Vazirmatn /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R /W [1 [500]] >>",
          "<< /Type /FontDescriptor /FontName /Vazirmatn /Flags 4 /FontFile2 8 0 R >>",
          stream("", latin(letters)),
          stream("/Length1 12", latin("font program")),
          "<< /ActualText <FEFF067E> >>",
        ],
        {
          page: "/Resources << /Font << /F 4 0 R >> /Properties << /P 9 0 R >> >> ",
          catalog: "/Lang (fa-IR) ",
        },
      ),
    );
    expect(streams).toContain(letters);
    expect(streams).toContain("font program");
    expect(text).toContain("/ActualText <feff067e>");
    expect(text).toContain("/W [ 1 [ 500 ] ]");
    expect(text).toContain(`/Lang <${latin("fa-IR").toString("hex")}>`);
  });

  it("including the values of form fields, without their actions", async () => {
    const look = stream("/Subtype /Form /BBox [0 0 9 9]", drawn);
    const field =
      "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (typed) /Rect [0 0 9 9] /AP << /N 5 0 R >> /A << /S /ResetForm >> /P 3 0 R >>";
    const { text, streams } = await copyOf(
      pdf([field, look], { page: "/Annots [4 0 R] ", catalog: "/AcroForm << /Fields [4 0 R] >> " }),
    );
    expect(text).toContain(`/V <${latin("typed").toString("hex")}>`);
    expect(streams).toEqual([drawn.toString()]);
    expect(text).not.toContain("ResetForm");
    expect(text.match(/\/FT \/Tx/g)).toHaveLength(1);
  });

  it("with hidden layers still hidden", async () => {
    const { text } = await copyOf(
      pdf(["<< /Type /OCG /Name (draft) >>"], {
        page: "/Resources << /Properties << /L 4 0 R >> >> ",
        catalog: "/OCProperties << /OCGs [4 0 R] /D << /OFF [4 0 R] /Order [4 0 R] >> >> ",
      }),
    );
    expect(text).toMatch(/\/OFF \[ \d+ 0 R \]/);
    expect(text).toMatch(/\/L \d+ 0 R/);
  });

  it("including pictures whose rows are stored as differences, which stay compressed", async () => {
    const rows = deflateSync(Buffer.from([2, 1, 2, 1, 1]));
    const parms = "/DecodeParms << /Predictor 15 /Colors 1 /Columns 4 >>";
    const dict = `/Subtype /Image /Width 4 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray ${parms}`;
    const { text } = await copyOf(pdf([stream(`${dict} /Filter /FlateDecode`, rows)], showing));
    expect(text).toContain("/Predictor 15");
    expect(text).toContain(rows.toString("latin1"));
  });

  it("with one copy of the parts that many pages share", async () => {
    const kids = Array.from({ length: 3 }, () => "<< /Type /Page /Resources << /Font << /F 4 0 R >> >> >>");
    const tree = `<< /Type /Pages /Kids [${kids.join(" ")}] >>`;
    const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    const { text } = await copyOf(pdf([font, tree], { catalog: "/Pages 5 0 R " }));
    expect(text.match(/Helvetica/g)).toHaveLength(1);
  });
});

describe("the check of a written PDF copy (C12)", () => {
  it.each(["/OpenAction 4 0 R", "/J#61vaScript", "/S /URI", "/Type /ObjStm", "/Encrypt 4 0 R"])(
    "refuses a copy with %s outside its streams, and accepts it inside a stream",
    (words) => {
      expect(() => checkWritten(latin(`1 0 obj\n<< ${words} >>\nendobj`))).toThrow("active");
      expect(() => checkWritten(latin(`1 0 obj\n<<\n>>\nstream\n${words}\nendstream\nendobj`))).not.toThrow();
    },
  );
});
