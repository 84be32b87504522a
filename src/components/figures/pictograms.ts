/** A flat shape on a grid of 48: tone and ink are filled, line and dash are strokes, red is the one thing that matters. */
export type Shape = readonly ['tone' | 'ink' | 'red' | 'line' | 'dash', string]

/** The signs by situation. Two or three shapes each; nothing that recalls anybody's logo. */
export const pictograms: Readonly<Record<string, readonly Shape[]>> = {
  'wrong-item': [
    ['line', 'M4 12h23v23H4z'],
    ['tone', 'M32 10a13 13 0 1 0 0 26 13 13 0 0 0 0-26z'],
  ],
  'missing-part': [
    ['tone', 'M4 4h18v18H4zM26 4h18v18H26zM4 26h18v18H4z'],
    ['dash', 'M28 30v-2h14v14H28z'],
  ],
  'late-delivery': [
    ['tone', 'M4 16h15a14 14 0 0 0 13 13v15H4z'],
    ['ink', 'M8 16h7v9H8z'],
    ['line', 'M33 5a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM33 9v6h5'],
  ],
  'never-arrived': [
    ['tone', 'M4 41h40v4H4z'],
    ['dash', 'M10 12v-2h28v28H10z'],
  ],
  'delivered-not-received': [
    ['ink', 'M4 4h21v38H4zM17 21v4h4v-4z'],
    ['tone', 'M4 42h40v3H4z'],
    ['dash', 'M29 28v-2h14v14H29z'],
  ],
  'arrived-damaged': [
    ['tone', 'M5 8h21l-6 11 7 7-6 14H5z'],
    ['ink', 'M31 8h12v32H26l6-14-7-7z'],
  ],
  'defective-on-arrival': [
    ['tone', 'M24 4a20 20 0 1 0 0 40 20 20 0 0 0 0-40z'],
    ['line', 'M16 14a13 13 0 1 0 16 0M24 8v16'],
    ['red', 'M22 28h4v4h-4z'],
  ],
  'broke-after-months': [
    ['ink', 'M6 9h7V4h5v5h12V4h5v5h7v8H6z'],
    ['tone', 'M6 20h20l-6 8 8 5-5 11H6zM31 20h11v24H28l5-13-8-5z'],
  ],
  'warranty-refused': [
    ['tone', 'M24 4l17 6v13q0 15-17 21Q7 38 7 23V10z'],
    ['line', 'M17 16l14 14M31 16L17 30'],
  ],
  'not-as-described': [
    ['line', 'M5 5h26v26H5z'],
    ['ink', 'M9 16l4-6h10l4 6-9 11z'],
    ['tone', 'M28 45l-3-5 3-6h6v-6l6-1 5 8-2 10z'],
  ],
  'change-of-mind': [
    ['tone', 'M19 28a8 8 0 0 1-1-16 12 12 0 0 1 21 0 8 8 0 0 1-1 16zM20 31a3 3 0 1 0 0 6 3 3 0 0 0 0-6z'],
    ['line', 'M23 11l11 11M34 11L23 22'],
    ['ink', 'M10 33a6 6 0 1 0 0 12 6 6 0 0 0 0-12z'],
  ],
  'return-label-missing': [
    ['tone', 'M4 8h40v36H4z'],
    ['ink', 'M20 8h8v9h-8z'],
    ['dash', 'M10 25v-2h28v14H10z'],
  ],
  'refund-not-received': [
    ['tone', 'M24 9a15 15 0 1 0 0 30 15 15 0 0 0 0-30z'],
    ['dash', 'M24 4a20 20 0 1 0 0 40 20 20 0 0 0 0-40z'],
    ['line', 'M31 18a9 9 0 1 0 0 12M13 22h13M13 26h12'],
  ],
  'refund-too-small': [
    ['tone', 'M22 4a20 20 0 0 0 0 40z'],
    ['line', 'M19 17a8 8 0 1 0 0 14M5 22h12M5 26h11'],
    ['dash', 'M25 4a20 20 0 0 1 0 40'],
  ],
  'refund-wrong-method': [
    ['dash', 'M5 7V5h21v14H5z'],
    ['tone', 'M12 26h32v18H12z'],
    ['ink', 'M33 26h4v18h-4zM35 25l-7-7v7zM35 25l7-7v7zM22 30a5 5 0 1 0 0 10 5 5 0 0 0 0-10z'],
  ],
  'charged-twice': [
    ['tone', 'M4 4h18v40l-3-4-3 4-3-4-3 4-3-4-3 4zM26 4h18v40l-3-4-3 4-3-4-3 4-3-4-3 4z'],
    ['line', 'M8 11h10M8 17h10M30 11h10M30 17h10'],
    ['ink', 'M12 24h6v8h-6zM34 24h6v8h-6z'],
  ],
  'unknown-charge': [
    ['tone', 'M3 8h42v32H3z'],
    ['line', 'M25 19a6 6 0 1 1 6 6v3M9 19h9v9H9z'],
    ['red', 'M29 31h4v4h-4z'],
  ],
  'prime-unwanted': [
    ['tone', 'M6 9h36v35H6z'],
    ['ink', 'M6 9h7V4h5v5h12V4h5v5h7v8H6z'],
    ['line', 'M30 24a8 8 0 1 0 0 13M13 29h12M13 33h11'],
  ],
  'subscription-unwanted': [
    ['tone', 'M4 4h22v6H10v16H4zM13 13h22v6H19v16h-6z'],
    ['ink', 'M22 22h22v22H22zM33 30l-4-4-3 3 4 4-4 4 3 3 4-4 4 4 3-3-4-4 4-4-3-3z'],
  ],
  'digital-purchase-by-mistake': [
    ['tone', 'M14 7h20v28H14z'],
    ['ink', 'M11 3h26v42H11zM14 7v28h20V7zM20 11l9 7-9 7z'],
    ['red', 'M18 28h12v4H18z'],
  ],
  'gift-card-problem': [
    ['tone', 'M4 14h40v28H4z'],
    ['ink', 'M13 14h5v28h-5zM15 13L6 4v9zM16 13l9-9v9z'],
    ['line', 'M27 23l10 10M37 23L27 33'],
  ],
  'gift-card-scam': [
    ['tone', 'M4 22h36v22H4z'],
    ['ink', 'M10 22h5v22h-5z'],
    ['line', 'M35 3v28a6 6 0 0 1-12 0v-7l5 5'],
  ],
  'account-locked': [
    ['line', 'M15 21v-7a9 9 0 0 1 18 0v7'],
    ['tone', 'M7 21h34v23H7z'],
    ['ink', 'M24 26a4 4 0 0 0-2 7v6h4v-6a4 4 0 0 0-2-7z'],
  ],
  'cannot-sign-in': [
    [
      'ink',
      'M12 5a8 8 0 1 1 0 16 8 8 0 0 1 0-16zm0 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM19 11h25v9h-4v-5h-4v4h-4v-4H19z',
    ],
    ['tone', 'M4 28h40v16H4z'],
    ['dash', 'M8 36h32'],
  ],
  'account-hacked': [
    ['tone', 'M24 4a20 20 0 1 0 0 40 20 20 0 0 0 0-40z'],
    [
      'ink',
      'M3 15h42v6q0 9-9 9-7 0-12-7-5 7-12 7-9 0-9-9zM14 19a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM34 19a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
    ],
  ],
  'seller-silent': [
    ['ink', 'M4 5h26v17H12l-8 8z'],
    ['dash', 'M22 28v-2h21v19l-6-5H22z'],
  ],
  'seller-outside-amazon': [
    ['tone', 'M4 5h20v38H4z'],
    ['red', 'M33 13a11 11 0 1 0 0 22 11 11 0 0 0 0-22z'],
    ['line', 'M24 10V5H5v38h19v-5M38 20a6 6 0 1 0 0 8M26 23h9M26 26h8'],
  ],
  counterfeit: [
    ['ink', 'M13 30L9 45l8-3 5 3 2-9 2 9 5-3 8 3-4-15z'],
    ['tone', 'M24 2l18 18-18 18L6 20zM11 7h26v26H11z'],
    ['line', 'M14 17q5-6 10 0t10 0M14 25q5-6 10 0t10 0'],
  ],
  'order-cancelled': [
    ['tone', 'M10 14h34l-5 18H14z'],
    ['line', 'M3 6h5l6 26h26M22 18l10 10M32 18L22 28'],
    ['ink', 'M18 37a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM35 37a3 3 0 1 0 0 6 3 3 0 0 0 0-6z'],
  ],
  'price-dropped': [
    ['dash', 'M14 4a10 10 0 1 0 0 20 10 10 0 0 0 0-20z'],
    ['tone', 'M34 19a10 10 0 1 0 0 20 10 10 0 0 0 0-20z'],
    ['line', 'M3 27h18v15h24M38 25a6 6 0 1 0 0 8M27 28h8M27 31h7'],
  ],
  'wrong-price': [
    ['tone', 'M3 24L18 8h27v32H18zM16 21a3 3 0 1 0 0 6 3 3 0 0 0 0-6z'],
    ['line', 'M25 20h15M25 28h15M38 12L27 36'],
  ],
  'unsafe-delivery': [
    ['line', 'M12 23l-3 6M25 23l-3 6M38 23l-3 6'],
    ['tone', 'M12 31h24v14H12z'],
    ['ink', 'M13 20a6 6 0 0 1 0-12 13 13 0 0 1 21-1 7 7 0 0 1 1 13zM21 31h6v5h-6z'],
  ],
  'driver-complaint': [
    ['tone', 'M3 21h25v18H3zM31 26h7l7 7v6H31z'],
    [
      'ink',
      'M11 35a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM36 35a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM10 3h24v13H22l-6 5v-5h-6zM21 5v5h2V5zM21 12v2h2v-2z',
    ],
  ],
  'wrong-address': [
    ['tone', 'M3 27l12-11 12 11v16H3z'],
    ['ink', 'M36 42l-8-24a9 9 0 1 1 16 0zM36 10a4 4 0 1 0 0 8 4 4 0 0 0 0-8z'],
    ['line', 'M3 43h42'],
  ],
  'locker-problem': [
    ['ink', 'M5 4h38v40H5z'],
    ['tone', 'M8 7h14v7H8zM8 17h14v7H8zM8 27h14v14H8zM26 7h14v14H26zM26 24h14v7H26zM26 34h14v7H26z'],
    ['red', 'M35 12h4v4h-4z'],
  ],
  'streaming-stutters': [
    ['tone', 'M4 6h40v30H4z'],
    ['line', 'M5 7h38v28H5z'],
    ['ink', 'M14 11l5 3v14l-5 3zM23 16l4 2v6l-4 2zM31 18l5 3-5 3zM15 40h18v4H15z'],
  ],
  'kindle-fault': [
    ['tone', 'M8 3h32v42H8zM12 7v29h24V7z'],
    ['line', 'M16 12h16M16 18h16M16 24h16'],
    ['dash', 'M16 30h18'],
  ],
  'fire-fault': [
    ['tone', 'M4 6h28v26H4z'],
    ['line', 'M4 6h28v26H4zM21 6l-6 9 8 5-6 12'],
    ['ink', 'M36 14h9v31h-9zM38 17v5h5v-5z'],
  ],
  'alexa-fault': [
    ['tone', 'M4 23a11 5 0 0 1 22 0v17q0 5-11 5T4 40z'],
    ['ink', 'M4 23a11 5 0 1 1 22 0 11 5 0 1 1-22 0zM8 23a7 2 0 1 0 14 0 7 2 0 1 0-14 0z'],
    ['dash', 'M23 6V4h21v14H34l-6 5v-5h-5z'],
  ],
  'dangerous-item': [
    ['tone', 'M24 3l22 40H2z'],
    ['ink', 'M21 15h6l-1 15h-4z'],
    ['red', 'M22 33h4v5h-4z'],
  ],
  'import-fees': [
    ['tone', 'M15 3h26v41H15z'],
    ['line', 'M33 8a6 6 0 1 0 0 10M21 12h9M21 15h8M9 26h36v8H9z'],
    ['ink', 'M3 22h6v22H3zM16 26h7v8h-7zM30 26h7v8h-7z'],
  ],
  'used-sold-as-new': [
    ['tone', 'M12 15h5q6 7 12 0h5l10 9-6 7-5-4v17H13V27l-5 4-6-7z'],
    ['ink', 'M38 1q1 7 8 8-7 1-8 8-1-7-8-8 7-1 8-8z'],
    ['dash', 'M17 32v-2h14v7H17z'],
  ],
  'invoice-missing': [
    ['tone', 'M14 10h20v27H14z'],
    ['dash', 'M10 8V6h28v35H10z'],
    ['line', 'M29 15L19 32M19 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM29 27a2 2 0 1 0 0 4 2 2 0 0 0 0-4z'],
  ],
  'broken-promise': [
    ['tone', 'M4 4h26v17H12l-8 8z'],
    ['line', 'M11 12l4 4 8-8'],
    ['ink', 'M18 25h26v20l-6-4H18zM31 31l-3-3-2 2 3 3-3 3 2 2 3-3 3 3 2-2-3-3 3-3-2-2z'],
  ],
  'unordered-parcel': [
    ['tone', 'M6 27h36v17H6z'],
    ['line', 'M18 10a6 6 0 1 1 6 6v2'],
    ['ink', 'M22 20h4v4h-4zM30 35h8v5h-8z'],
  ],
  'review-removed': [
    ['dash', 'M7 8V6h35v28H22l-9 9v-9H7z'],
    ['ink', 'M25 9l3 7 8 1-6 5 2 8-7-4-7 4 2-8-6-5 8-1z'],
  ],
  'helping-someone': [
    ['tone', 'M34 14a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM22 44v-2a12 12 0 0 1 24 0v2z'],
    ['ink', 'M15 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM2 44v-8a13 13 0 0 1 26 0v8z'],
  ],
}
