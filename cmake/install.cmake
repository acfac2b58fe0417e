# SPDX-License-Identifier: Apache-2.0
# What `make install` puts below PREFIX: the program, its modules, its man pages, and the completion scripts, which the program prints itself.
include(GNUInstallDirs)
install(TARGETS bihuan RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
get_property(modules GLOBAL PROPERTY BIHUAN_MODULES)
install(TARGETS ${modules} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/bihuan)
# The same run path before and after installing: beside the program, or in lib/bihuan.
set_target_properties(bihuan PROPERTIES BUILD_WITH_INSTALL_RPATH ON INSTALL_RPATH "\$ORIGIN;\$ORIGIN/../${CMAKE_INSTALL_LIBDIR}/bihuan")
# Built by tools/build_web.
install(DIRECTORY web/dist/ DESTINATION ${CMAKE_INSTALL_DATADIR}/bihuan/web OPTIONAL)
# To be copied and changed; the program carries its own.
install(DIRECTORY packs/ DESTINATION ${CMAKE_INSTALL_DATADIR}/bihuan/packs FILES_MATCHING PATTERN "*.yaml" PATTERN "*.json")
install(DIRECTORY docs/man/ DESTINATION ${CMAKE_INSTALL_MANDIR} OPTIONAL FILES_MATCHING PATTERN "*.1")

function(install_completion shell folder name)
  install(CODE "
    set(folder \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${folder}\")
    file(MAKE_DIRECTORY \"\${folder}\")
    execute_process(COMMAND \"${CMAKE_BINARY_DIR}/bihuan\" completion ${shell} OUTPUT_FILE \"\${folder}/${name}\" COMMAND_ERROR_IS_FATAL ANY)
    message(STATUS \"Installing: \${folder}/${name}\")")
endfunction()
install_completion(bash ${CMAKE_INSTALL_DATADIR}/bash-completion/completions bihuan)
install_completion(zsh ${CMAKE_INSTALL_DATADIR}/zsh/site-functions _bihuan)
install_completion(fish ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d bihuan.fish)
