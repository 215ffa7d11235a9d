// The declarations of valibot ask for TypeScript 5; those of chancai do without them.
export {};
