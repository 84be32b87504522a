/** A flat shape on a grid of 48: tone and ink are filled, line and dash are strokes, red is the one thing that matters. */
export type Shape = readonly ['tone' | 'ink' | 'red' | 'line' | 'dash', string]

/** The signs by situation. Two or three shapes each; nothing that recalls anybody's logo. */
export const pictograms: Readonly<Record<string, readonly Shape[]>> = {
  'never-arrived': [
    ['tone', 'M4 37h40v6H4z'],
    ['dash', 'M12 11h24v24H12z'],
  ],
  'delivered-not-received': [
    ['ink', 'M8 4h22v38H8z'],
    ['red', 'M23 22h4v4h-4z'],
    ['tone', 'M4 42h40v3H4z'],
    ['dash', 'M34 30h9v10h-9z'],
  ],
  'refund-not-received': [
    ['tone', 'M24 4a20 20 0 1 0 0 40 20 20 0 0 0 0-40z'],
    ['line', 'M32 16a10 10 0 1 0 0 16M11 22h14M11 27h13'],
  ],
  'wrong-item': [
    ['line', 'M5 14h20v20H5z'],
    ['tone', 'M32 11a13 13 0 1 0 0 26 13 13 0 0 0 0-26z'],
  ],
  'arrived-damaged': [
    ['tone', 'M6 8h20l-6 10 7 7-6 15H6z'],
    ['ink', 'M31 8h11v32H26l6-15-7-7z'],
  ],
  'defective-on-arrival': [
    ['tone', 'M24 6a18 18 0 1 0 0 36 18 18 0 0 0 0-36z'],
    ['line', 'M24 4v18'],
    ['red', 'M22 28h4v4h-4z'],
  ],
  'prime-unwanted': [
    ['tone', 'M6 10h36v32H6z'],
    ['ink', 'M6 10h36v9H6z'],
    ['line', 'M17 26l14 12M31 26L17 38'],
  ],
  'account-locked': [
    ['line', 'M15 22v-6a9 9 0 0 1 18 0v6'],
    ['tone', 'M8 22h32v20H8z'],
    ['ink', 'M22 28h4v8h-4z'],
  ],
  'broke-after-months': [
    ['tone', 'M8 8h32v34H8z'],
    ['line', 'M8 17h32M26 20l-6 8h8l-6 10'],
  ],
  'seller-silent': [
    ['ink', 'M4 6h26v18H12l-8 7z'],
    ['dash', 'M20 28h23v14l-6-5H20z'],
  ],
  'missing-part': [
    ['tone', 'M6 6h17v17H6zM6 26h17v17H6zM26 6h17v17H26z'],
    ['dash', 'M27 27h15v15H27z'],
  ],
  'charged-twice': [
    ['tone', 'M4 8h30v21H4z'],
    ['ink', 'M14 19h30v21H14z'],
    ['red', 'M36 32h4v4h-4z'],
  ],
}
