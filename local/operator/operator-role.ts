/** The person at the terminal, by the access key `operator`: what the scripts of this repository do on their behalf. */
import type { Caller } from "../gateway/gateway.ts";
import { account, region } from "../template/names.ts";

export const operator: Caller = {
  name: "operator",
  roleName: "operator",
  statements: [
    // npm run import-directory
    {
      Effect: "Allow",
      Action: "lambda:InvokeFunction",
      Resource: `arn:aws:lambda:${region}:${account}:function:directory-import`,
    },
    // npm run explain
    {
      Effect: "Allow",
      Action: ["dynamodb:GetItem", "dynamodb:Query"],
      Resource: `arn:aws:dynamodb:${region}:${account}:table/*`,
    },
  ],
};
