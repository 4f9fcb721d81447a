/**
 * The rights of an operator who moves a whole system out or in, by `npm run export-all` and `npm run import-all` (P8). They
 * read every text, name and key, so nobody has them but for the day of the move.
 */
import type { Caller } from "../../aws-endpoint/gateway.ts";
import { account, region } from "../../template/names.ts";
import { operator } from "./operator-role.ts";

const table = (name: string) => `arn:aws:dynamodb:${region}:${account}:table/${name}`;
const personal = ["*vaulttable*", "*documentstable*", "*keystable*"].map(table);
const histories = ["*journaltable*", "*anchorstable*"].map(table);
const viaS3 = { StringEquals: { "kms:ViaService": `s3.${region}.amazonaws.com` } };

/** The rights that a mover has besides an operator's; `docs/operate/moving.md` lists the same for AWS. */
export const moving: Caller["statements"] = [
  // For npm run export-all: read every text, name and key
  { Effect: "Allow", Action: "dynamodb:Scan", Resource: personal },
  // For npm run import-all: write the archive's rows into empty tables
  { Effect: "Allow", Action: "dynamodb:PutItem", Resource: [...histories, ...personal] },
  // For both: the files of applicants
  { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::*store*" },
  {
    Effect: "Allow",
    Action: ["s3:GetObject", "s3:PutObject"],
    Resource: "arn:aws:s3:::*store*/intake/*",
  },
  {
    Effect: "Allow",
    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
    Resource: `arn:aws:kms:${region}:${account}:key/*`,
    Condition: viaS3,
  },
];

export const mover: Caller = {
  name: "mover",
  roleName: "mover",
  statements: [...operator.statements, ...moving],
};
