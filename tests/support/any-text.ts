import fc from 'fast-check'

/**
 * Any text at all, halves of signs and controls included. Faster to begin with than fast-check's own `binary` unit, which
 * counts through all signs of Unicode first.
 */
export const anyText = (maxLength = 60): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.oneof(
      fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    ),
    maxLength,
  })
