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
paint       rounded, outlined, hatch, shadow, ring, focus_ring, mixed, faded; ink_on(ground) for
            ticks; draw_line(painter, widget, box, text) for every painted line of user text;
            visual(widget, rect) mirrors a rectangle where the widget reads right to left

A widget restyles itself when ``look.changed`` fires; sizes pass through ``look.px``. Space and
Enter press buttons; arrow keys choose in Segmented; Del and Backspace remove a removable Chip.
Text that can't be used now is in ``buttons.disabled_ink(look)``. Hover and pressed grounds keep
their text at 4.5:1 or more: tests/views/widgets/test_painting.py measures what is painted.
"""
