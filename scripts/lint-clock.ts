/** The part of a syntax tree node that the rule looks at. */
interface NewExpression {
  readonly callee: { readonly type: string; readonly name?: string };
  readonly arguments: readonly unknown[];
}

interface RuleContext {
  report(problem: { readonly node: NewExpression; readonly message: string }): void;
}

/** A lint plugin with one rule, `clock/no-new-date`: `new Date()` without arguments reads the clock. */
export default {
  meta: { name: "clock" },
  rules: {
    "no-new-date": {
      create: (context: RuleContext) => ({
        NewExpression(node: NewExpression): void {
          if (node.callee.type !== "Identifier" || node.callee.name !== "Date") return;
          if (node.arguments.length > 0) return;
          context.report({
            node,
            message: "`new Date()` reads the clock. Take `now` as a parameter.",
          });
        },
      }),
    },
  },
};
