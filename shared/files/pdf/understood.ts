/**
 * Defines the parts of an uploaded PDF that are copied into a new PDF: pages and their drawings (ISO 32000-1, 7 to 9
 * and 11), layers (8.11), and the appearance of notes and form fields (12.5, 12.7). Each rule names the entries that are
 * copied, and the form that each must have. All else is left out: actions, scripts, links, attached files, name trees,
 * metadata and private data.
 */

import { PDFDict, PDFName } from "@cantoo/pdf-lib";
import {
  byFirst,
  byKey,
  dictOf,
  either,
  later,
  listOf,
  mapOf,
  oneOf,
  type Part,
  plain,
  type Shape,
  streamOf,
  tupleOf,
} from "./copy.ts";
import { pictureOf } from "./picture.ts";

/** The shape of a dictionary that allows plain values under these keys. */
const plains = (...keys: readonly string[]): Shape => Object.fromEntries(keys.map((key) => [key, plain]));

/**
 * A copying rule (`Part`) that allows a stream without entries in its dictionary: drawing operators, or data
 * for them.
 */
const data = streamOf(() => ({}));

/**
 * The entries of a function, with which a PDF computes colours (ISO 32000-1, 7.10), that are copied into the new PDF,
 * each only if it has the form stated.
 */
const formulaShape = (): Shape => ({
  ...plains("FunctionType", "Domain", "Range", "Size", "BitsPerSample", "Order", "Encode", "Decode"),
  ...plains("C0", "C1", "N", "Bounds"),
  Functions: listOf(formula),
});
const formula: Part = either(oneOf("Identity", "Default"), dictOf(formulaShape), streamOf(formulaShape));
const formulas = either(formula, listOf(formula));

/** The colour spaces (ISO 32000-1, 8.6) that are copied into the new PDF; any other is left out. */
const colours: Part = later(() => colourSpace);
const calibrated = dictOf(() => plains("WhitePoint", "BlackPoint", "Gamma", "Matrix", "Range"));
const profile = streamOf(() => ({ ...plains("N", "Range"), Alternate: colours }));
const palette = tupleOf(plain, colours, plain, either(plain, data));
const inks = tupleOf(plain, plain, colours, formula);
const colourSpace = either(
  oneOf("DeviceGray", "DeviceRGB", "DeviceCMYK", "G", "RGB", "CMYK", "Pattern"),
  byFirst({
    DeviceGray: tupleOf(plain),
    DeviceRGB: tupleOf(plain),
    DeviceCMYK: tupleOf(plain),
    CalGray: tupleOf(plain, calibrated),
    CalRGB: tupleOf(plain, calibrated),
    Lab: tupleOf(plain, calibrated),
    ICCBased: tupleOf(plain, profile),
    Indexed: palette,
    I: palette,
    Separation: inks,
    DeviceN: inks,
    Pattern: either(tupleOf(plain, colours), tupleOf(plain)),
  }),
);

/**
 * The entries of a layer, which the standard calls optional content (ISO 32000-1, 8.11), that are copied into the new
 * PDF, each only if it has the form stated.
 */
const layer = dictOf(() => ({ Type: oneOf("OCG"), Name: plain, Intent: plain }));
const condition: Part = later(() => either(oneOf("And", "Or", "Not"), layer, listOf(condition)));
const layered = byKey("Type", {
  OCG: layer,
  OCMD: dictOf(() => ({
    Type: plain,
    OCGs: either(layer, listOf(layer)),
    P: oneOf("AllOn", "AnyOn", "AnyOff", "AllOff"),
    VE: condition,
  })),
});
/**
 * The properties of marked content (ISO 32000-1, 14.6) that are copied into the new PDF: its layer, or its language and
 * texts for screen readers.
 */
const marked = either(
  layered,
  dictOf(() => plains("ActualText", "Alt", "E", "Lang")),
);
const layers = dictOf(() => ({
  OCGs: listOf(layer),
  D: dictOf(() => ({ BaseState: oneOf("ON", "OFF"), ON: listOf(layer), OFF: listOf(layer) })),
}));

const resources = dictOf(() => ({
  Font: mapOf(font),
  XObject: mapOf(drawn),
  ExtGState: mapOf(graphicsState),
  ColorSpace: mapOf(colours),
  Pattern: mapOf(pattern),
  Shading: mapOf(shading),
  Properties: mapOf(marked),
}));

/**
 * The entries of a transparency group (ISO 32000-1, 11.6.6) that are copied into the new PDF, each only if it has the form stated.
 */
const group = dictOf(() => ({ ...plains("I", "K"), S: oneOf("Transparency"), CS: colours }));

/**
 * The entries of a form XObject, which is a reusable drawing (ISO 32000-1, 8.10), that are copied into the new PDF, each
 * only if it has the form stated.
 */
const form = streamOf(() => ({
  ...plains("FormType", "BBox", "Matrix"),
  Type: oneOf("XObject"),
  Subtype: oneOf("Form"),
  Resources: resources,
  Group: group,
  OC: layered,
}));

/** The entries of a picture (ISO 32000-1, 8.9.5) that are copied into the new PDF, each only if it has the form stated. */
const picture: Part = pictureOf(() => ({
  ...plains("Width", "Height", "BitsPerComponent", "ImageMask", "Decode", "Interpolate", "SMaskInData"),
  ...plains("Matte", "Intent"),
  Type: oneOf("XObject"),
  Subtype: oneOf("Image"),
  ColorSpace: colours,
  Mask: either(plain, picture),
  SMask: picture,
  OC: layered,
}));
const drawn = byKey("Subtype", { Form: form, Image: picture });

/**
 * The entries of a shading, which is a colour gradient (ISO 32000-1, 8.7), that are copied into the new PDF, each only if
 * it has the form stated.
 */
const shadingShape = (): Shape => ({
  ...plains("ShadingType", "Background", "BBox", "AntiAlias", "Domain", "Matrix", "Coords", "Extend"),
  ...plains("BitsPerCoordinate", "BitsPerComponent", "BitsPerFlag", "Decode", "VerticesPerRow"),
  ColorSpace: colours,
  Function: formulas,
});
const shading = either(dictOf(shadingShape), streamOf(shadingShape));
const pattern = byKey("PatternType", {
  "1": streamOf(() => ({
    ...plains("PatternType", "PaintType", "TilingType", "BBox", "XStep", "YStep", "Matrix"),
    Resources: resources,
  })),
  "2": dictOf(() => ({ ...plains("PatternType", "Matrix"), Shading: shading, ExtGState: graphicsState })),
});

/**
 * The entries of a graphics state (ISO 32000-1, 8.4.5) that are copied into the new PDF, each only if it has the form
 * stated. The entries for printing presses are left out.
 */
const graphicsState: Part = dictOf(() => ({
  ...plains(
    "LW",
    "LC",
    "LJ",
    "ML",
    "D",
    "RI",
    "OP",
    "op",
    "OPM",
    "FL",
    "SM",
    "SA",
    "BM",
    "CA",
    "ca",
    "AIS",
    "TK",
  ),
  Font: tupleOf(font, plain),
  SMask: either(oneOf("None"), mask),
}));
const mask = dictOf(() => ({ S: oneOf("Alpha", "Luminosity"), G: form, BC: plain, TR: formula }));

/** The entries of a font (ISO 32000-1, 9.6 to 9.9) that are copied into the new PDF, each only if it has the form stated. */
const font: Part = dictOf(() => ({
  ...plains("Subtype", "BaseFont", "FirstChar", "LastChar", "Widths", "DW", "W", "DW2", "W2", "Name"),
  ...plains("FontBBox", "FontMatrix"),
  Type: oneOf("Font"),
  FontDescriptor: fontDescriptor,
  Encoding: either(
    plain,
    dictOf(() => plains("BaseEncoding", "Differences")),
    characterMap,
  ),
  ToUnicode: either(plain, characterMap),
  DescendantFonts: listOf(font),
  CIDSystemInfo: characters,
  CIDToGIDMap: either(plain, data),
  CharProcs: mapOf(data),
  Resources: resources,
}));
const characters = dictOf(() => plains("Registry", "Ordering", "Supplement"));
const characterMap: Part = streamOf(() => ({
  ...plains("CMapName", "WMode"),
  CIDSystemInfo: characters,
  UseCMap: either(plain, characterMap),
}));
const program = streamOf(() => plains("Length1", "Length2", "Length3", "Subtype"));
const fontDescriptor = dictOf(() => ({
  ...plains("FontName", "FontFamily", "FontStretch", "FontWeight", "Flags", "FontBBox", "ItalicAngle"),
  ...plains("Ascent", "Descent", "Leading", "CapHeight", "XHeight", "StemV", "StemH", "AvgWidth", "MaxWidth"),
  ...plains("MissingWidth", "CharSet", "Lang"),
  Type: oneOf("FontDescriptor"),
  FontFile: program,
  FontFile2: program,
  FontFile3: program,
  CIDSet: data,
}));

/**
 * The entries of an annotation, such as a note (ISO 32000-1, 12.5), that are copied into the new PDF, each only if it has
 * the form stated. The author's name is left out.
 */
const noteShape = (): Shape => ({
  ...plains("Rect", "Contents", "F", "AS", "Border", "C", "IC", "CA", "QuadPoints", "InkList", "L", "LE"),
  ...plains("Vertices", "DA", "Q", "RD", "IT", "CL", "Name"),
  Type: oneOf("Annot"),
  AP: dictOf(() => ({ N: look, R: look, D: look })),
  BS: dictOf(() => ({ ...plains("W", "D"), S: oneOf("S", "D", "B", "I", "U") })),
  BE: dictOf(() => ({ ...plains("I"), S: oneOf("S", "C") })),
  OC: layered,
});
const look = either(form, mapOf(form));
const note = dictOf(() => ({ ...noteShape(), Subtype: plain }));

/**
 * The entries of a form field (ISO 32000-1, 12.7) that are copied into the new PDF, each only if it has the form stated.
 * The entries of an annotation are among them, because a field and its appearance on a page are often one dictionary.
 */
const field = dictOf(() => ({
  ...noteShape(),
  ...plains("FT", "T", "TU", "Ff", "V", "DV", "MaxLen", "Opt", "TI", "I", "H"),
  Subtype: oneOf("Widget"),
  Parent: annotation,
  Kids: listOf(annotation),
  MK: dictOf(() => ({ ...plains("R", "BC", "BG", "CA", "RC", "AC", "TP"), I: form, RI: form, IX: form })),
}));
const noteKinds = [
  ..."Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut".split(" "),
  ..."Caret Stamp Ink Watermark".split(" "),
];
const ofKind = byKey("Subtype", {
  ...Object.fromEntries(noteKinds.map((kind) => [kind, note])),
  Widget: field,
});
/**
 * The rule that copies annotations and form fields into the new PDF. One rule copies both, so that a field to which both
 * a page and the PDF's form refer is copied once.
 */
const annotation: Part = (value, copy) =>
  value instanceof PDFDict && !value.has(PDFName.of("Subtype")) ? field(value, copy) : ofKind(value, copy);

const fieldsOfForm = dictOf(() => ({
  ...plains("NeedAppearances", "DA", "Q"),
  Fields: listOf(annotation),
  DR: resources,
}));

/**
 * The entries of a page (ISO 32000-1, 7.7.3) that are copied into the new PDF, each only if it has the form stated. The
 * link to the page tree is left out, because the new PDF has a tree of its own, with one node above all pages.
 */
export const pageShape: Shape = {
  ...plains("MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Rotate", "UserUnit"),
  Resources: resources,
  Contents: either(data, listOf(data)),
  Group: group,
  Annots: listOf(annotation),
};

/**
 * The entries of the catalogue, the root of a PDF (ISO 32000-1, 7.7.2), that are copied into the new PDF, each only if it
 * has the form stated.
 */
export const catalogShape: Shape = { Lang: plain, OCProperties: layers, AcroForm: fieldsOfForm };
