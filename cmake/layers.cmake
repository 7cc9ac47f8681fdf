# The layers of src/, from ground to roof: the ONE place where they are written down.
#
# A folder may include and link folders of lower layers only, never one of its own layer, and never
# one that its "never" line names. CMake links by this list; tools/check-layers.sh reads this file as
# text, so keep each call on one line and in this form:
#   gehor_layer(NUMBER folder...)      gehor_never(folder forbidden-folder...)
gehor_layer(1 base)
gehor_layer(2 calendar stats privacy simulate)
gehor_layer(3 contact)
gehor_layer(4 sources structure facts)
gehor_layer(5 measures office)
gehor_layer(6 findings)
gehor_layer(7 store pipeline)
gehor_layer(8 faces)
gehor_layer(9 app)

gehor_never(pipeline store)
gehor_never(faces store)
gehor_never(facts simulate)
gehor_never(structure simulate)
gehor_never(measures simulate)
gehor_never(findings simulate)
