"""The small parts that every screen is made of. All take ``look`` (and ``icons``) first.

buttons     Button(look, icons, text, variant, icon, key_hint, small), IconButton(look, icons, icon,
            name), Segmented(look, options), Toggle(look, text)
checks      CheckBox(look, text): a painted QCheckBox with ``set_color`` and struck-out text
chips       Chip(look, icons, text, removable), PlusChip, Badge(look)
frames      Card(look), Rule(look), NoticeBar(look, icons), EmptyState(look, icons, ...)
fields      LineEdit(look), TextArea(look), ComboBox(look): 32 px fields; the wheel changes nothing
labels      Text(look, text, size, weight, role): a PlainLabel that follows the theme
progress    Segments(look), paint_ring(...)
layouts     FlowLayout: left to right, then the next line
paint       paint_shadow, paint_focus_ring, hatch, paint_text helpers

A widget restyles itself when ``look.changed`` fires; sizes pass through ``look.px``.
"""
